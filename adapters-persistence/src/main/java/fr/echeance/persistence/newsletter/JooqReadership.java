package fr.echeance.persistence.newsletter;

import fr.echeance.application.newsletter.Readership;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.shared.Language;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.List;

@Component
final class JooqReadership implements Readership {
    private final DSLContext db;

    JooqReadership(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Readers> count() {
        return db.resultQuery(
                        """
                        SELECT topic, language, count(*)::integer
                        FROM (SELECT unnest(string_to_array(topics, ' ')) AS topic, language FROM shop.subscription) AS wanted
                        GROUP BY topic, language\
                        """)
                .fetch(row ->
                        new Readers(
                                Topic.valueOf(row.get(0, String.class)),
                                Language.valueOf(row.get(1, String.class)),
                                row.get(2, Integer.class)));
    }
}
