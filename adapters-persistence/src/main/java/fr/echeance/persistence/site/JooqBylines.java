package fr.echeance.persistence.site;

import static fr.echeance.persistence.schema.shop.Tables.BYLINE;

import fr.echeance.application.site.Bylines;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.site.Byline;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Component
final class JooqBylines implements Bylines {
    private final DSLContext db;

    JooqBylines(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Byline> find(UUID article) {
        return db.select(BYLINE.PERSON, BYLINE.NAME)
                .from(BYLINE)
                .where(BYLINE.ID.eq(article))
                .fetchOptional(row ->
                        new Byline(new Pseudonym(row.value1()), new PersonName(row.value2())));
    }

    /** A row that the policies hide is neither changed nor doubled. */
    @Override
    public boolean sign(UUID article, Byline byline, Instant now) {
        Map<Field<?>, Object> written =
                Map.of(
                        BYLINE.PERSON, byline.person().value(),
                        BYLINE.NAME, byline.name().value(),
                        BYLINE.SIGNED_AT, now,
                        BYLINE.ACTIVE_UNTIL, Deadline.open());
        return db.update(BYLINE).set(written).where(BYLINE.ID.eq(article)).execute() == 1
                || db.insertInto(BYLINE)
                                .set(BYLINE.ID, article)
                                .set(written)
                                .onConflictDoNothing()
                                .execute()
                        == 1;
    }

    @Override
    public void end(UUID article, Deadline until) {
        db.update(BYLINE).set(BYLINE.ACTIVE_UNTIL, until).where(BYLINE.ID.eq(article)).execute();
    }
}
