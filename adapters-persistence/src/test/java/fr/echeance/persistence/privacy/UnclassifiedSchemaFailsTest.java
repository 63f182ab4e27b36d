package fr.echeance.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Hard test G5: what nobody classified, governed or declared does not pass. The audit that fails the build on the real schema is shown 200 random
 * columns, tables and json keys that nobody classified, and every way we know of to open a wall.
 */
class UnclassifiedSchemaFailsTest {
    private static final int MUTANTS = 200;

    private final PersistenceFixture fixture = PersistenceFixture.shared();
    private final long seed = Long.getLong("mutants.seed", new Random().nextLong());

    @BeforeEach
    void empty() {
        fixture.reset();
    }

    @Test
    void everythingThatIsKeptIsClassifiedAndGoverned() {
        try (Sql sql = Sql.superuser()) {
            sql.undone(_ -> assertThat(SchemaAudit.findings(sql).toList()).isEmpty());
        }
    }

    @Test
    void everyColumnTableAndKeyThatNobodyClassifiedIsFound() {
        assertThat(unseen(mutants -> mutants.unclassified(MUTANTS)))
                .as("run again with -Dmutants.seed=%d", seed)
                .isEmpty();
    }

    @Test
    void everyWallThatIsOpenedIsFound() {
        assertThat(unseen(SchemaMutants::opened))
                .as("run again with -Dmutants.seed=%d", seed)
                .isEmpty();
    }

    /** The mutants that the audit does not find; each in a transaction that is undone, so that nobody else sees it. */
    private List<String> unseen(Function<SchemaMutants, List<String>> chosen) {
        List<String> unseen = new ArrayList<>();
        try (Sql sql = Sql.superuser()) {
            for (String mutant : chosen.apply(new SchemaMutants(sql, new Random(seed))))
                sql.undone(_ -> {
                    sql.run(mutant);
                    if (SchemaAudit.findings(sql).findFirst().isEmpty()) unseen.add(mutant);
                });
        }
        return unseen;
    }
}
