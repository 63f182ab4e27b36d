package fr.echeance.persistence.audience;

import static fr.echeance.persistence.schema.shop.Tables.TRACKER_CHOICE;

import fr.echeance.application.audience.TrackerChoices;
import fr.echeance.domain.audience.VisitorHash;
import fr.echeance.domain.privacy.ConsentWording;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
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
    public Set<VisitorHash> agreed(Set<VisitorHash> visitors, Deadline beyond) {
        if (visitors.isEmpty()) return Set.of();
        return new HashSet<>(
                db.select(TRACKER_CHOICE.VISITOR)
                        .from(TRACKER_CHOICE)
                        .where(
                                TRACKER_CHOICE.VISITOR.in(
                                        visitors.stream().map(VisitorHash::value).toList()),
                                TRACKER_CHOICE.ACTIVE_UNTIL.gt(beyond))
                        .forShare()
                        .fetch(row -> new VisitorHash(row.value1())));
    }

    @Override
    public void end(VisitorHash visitor, Deadline until) {
        db.update(TRACKER_CHOICE)
                .set(TRACKER_CHOICE.ACTIVE_UNTIL, until)
                .where(TRACKER_CHOICE.VISITOR.eq(visitor.value()))
                .execute();
    }
}
