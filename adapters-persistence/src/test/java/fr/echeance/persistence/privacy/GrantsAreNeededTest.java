package fr.echeance.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.privacy.Purpose;
import fr.echeance.persistence.order.WholePath;
import fr.echeance.persistence.privacy.Schema.Governed;
import fr.echeance.persistence.shared.PersistenceFixture;
import fr.echeance.persistence.shared.RecordedStatements;
import fr.echeance.persistence.shared.RecordedStatements.Recorded;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hard test G3, the other half: a grant that no statement needs is as red as one that is missing. All use cases run once; of each statement
 * that they send PostgreSQL itself says which grants it cannot do without. Not said purpose by purpose: what all have alike, what rights,
 * retention and evidence have by the kinds, and the tables of libraries, whose statements are their own.
 */
class GrantsAreNeededTest {
    @Test
    void noPurposeMayReadOrWriteWhatNoStatementOfItsNeeds() {
        PersistenceFixture fixture = PersistenceFixture.shared();
        WholePath path = new WholePath();
        List<Recorded> statements = fixture.bean(RecordedStatements.class).of(path::walk);
        NeededRights rights = NeededRights.of(statements);
        Set<String> beyond = new TreeSet<>(rights.unneeded());
        beyond.removeAll(ofEvidence());
        assertThat(beyond).isEmpty();
    }

    /** The archive fields are for the purposes that need evidence (record-kinds.yaml), whether or not a page shows them yet. */
    private static Set<String> ofEvidence() {
        try (Sql sql = Sql.superuser()) {
            return Schema.governed(sql).stream()
                    .flatMap(table ->
                            Life.evidence(table.kind()).stream()
                                    .flatMap(purpose -> fields(purpose, table)))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> fields(Purpose purpose, Governed table) {
        return Stream.concat(Stream.of(table.live()), table.archived().stream())
                .flatMap(relation ->
                        table.archiveFields().stream()
                                .map(field -> purpose.id() + " SELECT " + relation + "." + field));
    }
}
