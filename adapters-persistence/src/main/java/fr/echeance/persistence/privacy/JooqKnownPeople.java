package fr.echeance.persistence.privacy;

import fr.echeance.application.privacy.KnownPeople;
import fr.echeance.domain.shared.Pseudonym;

import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Which column names the buyer is read from the database itself, as everywhere. */
@Component
final class JooqKnownPeople implements KnownPeople {
    private static final int AT_ONCE = 10_000;

    private final DSLContext db;

    JooqKnownPeople(DSLContext db) {
        this.db = db;
    }

    @Override
    public void each(Consumer<Pseudonym> person) {
        List<String> columns =
                db.fetch(
                                """
                                SELECT format('SELECT DISTINCT %I FROM %s', buyer_key, r) FROM governance.record_table t,
                                    unnest(ARRAY[live, archived]) r WHERE buyer_key IS NOT NULL AND r IS NOT NULL\
                                """)
                        .getValues(0, String.class);
        for (String column : columns)
            try (Cursor<Record> rows = db.resultQuery(column).fetchSize(AT_ONCE).fetchLazy()) {
                for (Record row : rows) person.accept(new Pseudonym(row.get(0, UUID.class)));
            }
    }
}
