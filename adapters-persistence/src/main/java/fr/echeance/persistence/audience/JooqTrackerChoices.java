package fr.echeance.persistence.audience;

import static fr.echeance.persistence.schema.shop.Tables.TRACKER_CHOICE;

import fr.echeance.application.audience.TrackerChoices;
import fr.echeance.domain.audience.VisitorHash;
import fr.echeance.domain.privacy.ConsentWording;
import fr.echeance.domain.privacy.Deadlines;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.UUID;

@Component
final class JooqTrackerChoices implements TrackerChoices {
    private final DSLContext db;

    JooqTrackerChoices(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(
            UUID id, VisitorHash visitor, ConsentWording wording, Instant at, Deadlines deadlines) {
        db.insertInto(TRACKER_CHOICE)
                .set(TRACKER_CHOICE.ID, id)
                .set(TRACKER_CHOICE.VISITOR, visitor.value())
                .set(TRACKER_CHOICE.WORDING_VERSION, wording.version())
                .set(TRACKER_CHOICE.WORDING_HASH, wording.hash())
                .set(TRACKER_CHOICE.CHOSEN_AT, at)
                .set(TRACKER_CHOICE.ACTIVE_UNTIL, deadlines.activeUntil())
                .set(TRACKER_CHOICE.ARCHIVE_UNTIL, deadlines.archiveUntil())
                .execute();
    }

    @Override
    public void end(VisitorHash visitor, Deadlines deadlines) {
        db.update(TRACKER_CHOICE)
                .set(TRACKER_CHOICE.ACTIVE_UNTIL, deadlines.activeUntil())
                .set(TRACKER_CHOICE.ARCHIVE_UNTIL, deadlines.archiveUntil())
                .where(TRACKER_CHOICE.VISITOR.eq(visitor.value()))
                .execute();
    }
}
