package fr.echeance.persistence.newsletter;

import static fr.echeance.persistence.schema.shop.Tables.CONSENT_PROOF;
import static fr.echeance.persistence.schema.shop.Tables.SUBSCRIPTION;

import static org.jooq.impl.DSL.select;

import fr.echeance.application.privacy.PersonConsents;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.shared.Pseudonym;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
final class JooqPersonConsents implements PersonConsents {
    private final DSLContext db;

    JooqPersonConsents(DSLContext db) {
        this.db = db;
    }

    @Override
    public void end(Pseudonym person, Deadlines deadlines) {
        db.update(CONSENT_PROOF)
                .set(CONSENT_PROOF.ACTIVE_UNTIL, deadlines.activeUntil())
                .set(CONSENT_PROOF.ARCHIVE_UNTIL, deadlines.archiveUntil())
                .where(
                        CONSENT_PROOF.SUBSCRIPTION.in(
                                select(SUBSCRIPTION.ID)
                                        .from(SUBSCRIPTION)
                                        .where(SUBSCRIPTION.PERSON.eq(person.value()))))
                .execute();
    }
}
