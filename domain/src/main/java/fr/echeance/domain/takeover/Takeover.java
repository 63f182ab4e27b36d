package fr.echeance.domain.takeover;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The taking over of one export: what was uploaded, how far it has come, and what it counted. Holds nobody's identity; the files do, and go
 * after seven days.
 *
 * @param digest SHA-256 of the files' contents: the same files are taken over once
 * @param mapping as text, agreed on before the start
 * @param unread the columns that are left alone; known once the mapping is agreed on
 * @param at where the next batch begins
 */
public record Takeover(
        UUID id,
        Stage stage,
        String digest,
        String mapping,
        List<TakeoverMapping.Unread> unread,
        Checkpoint at,
        Tallies tallies,
        Instant uploadedAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt) {
    public Takeover {
        unread = List.copyOf(unread);
    }

    /** Waits for its mapping to be agreed on. */
    public static Takeover uploaded(UUID id, String digest, String mapping, Instant now) {
        return new Takeover(
                id,
                Stage.UPLOADED,
                digest,
                mapping,
                List.of(),
                Checkpoint.START,
                Tallies.NONE,
                now,
                Optional.empty(),
                Optional.empty());
    }

    /** Other files, or another file more. */
    public Takeover reuploaded(String itsDigest, String itsMapping) {
        return new Takeover(
                id,
                stage,
                itsDigest,
                itsMapping,
                unread,
                at,
                tallies,
                uploadedAt,
                startedAt,
                endedAt);
    }

    public Takeover start(
            TakeoverMapping agreed, List<TakeoverMapping.Unread> unread, Instant now) {
        return new Takeover(
                id,
                Stage.RUNNING,
                digest,
                agreed.text(),
                unread,
                Checkpoint.START,
                Tallies.NONE,
                uploadedAt,
                Optional.of(now),
                Optional.empty());
    }

    /** Begins its next batch there, with what this one counted. */
    public Takeover advance(Checkpoint next, Tallies counted) {
        return in(stage, next, tallies.plus(counted), endedAt);
    }

    /** All files have been read. */
    public Takeover finish(Tallies counted, Instant now) {
        return in(Stage.FINISHED, at, tallies.plus(counted), Optional.of(now));
    }

    /** What was loaded stays, and is not loaded again if it goes on. */
    public Takeover cancel(Instant now) {
        return in(Stage.CANCELLED, at, tallies, Optional.of(now));
    }

    public Takeover resume() {
        return in(Stage.RUNNING, at, tallies, Optional.empty());
    }

    /** As it stands at that instant: without its files, which have gone, nothing runs any more. */
    public Takeover at(Instant now) {
        return isRunning() && deadlines().activeUntil().hasPassed(now)
                ? in(Stage.CANCELLED, at, tallies, endedAt)
                : this;
    }

    /** It was stopped on its way; one that never began has no mapping that anybody agreed on. */
    public boolean canGoOn() {
        return stage == Stage.CANCELLED && startedAt.isPresent();
    }

    public boolean isRunning() {
        return stage == Stage.RUNNING;
    }

    public Deadlines deadlines() {
        return RecordKind.TAKEOVER_UPLOAD
                .rule()
                .deadlines(Milestones.of(Milestone.COLLECTED, Deadline.dayOf(uploadedAt)));
    }

    private Takeover in(Stage next, Checkpoint where, Tallies counted, Optional<Instant> ended) {
        return new Takeover(
                id, next, digest, mapping, unread, where, counted, uploadedAt, startedAt, ended);
    }

    /** Where a takeover stands. */
    public enum Stage {
        UPLOADED,
        RUNNING,
        CANCELLED,
        FINISHED
    }

    /**
     * The first row that was not read yet.
     *
     * @param offset in bytes
     */
    public record Checkpoint(Source source, long offset, long line) {
        public static final Checkpoint START = new Checkpoint(Source.PRODUCTS, 0, 0);

        /** The beginning of the next file, if there is one. */
        public Optional<Checkpoint> nextFile() {
            int next = source.ordinal() + 1;
            return next < Source.values().length
                    ? Optional.of(new Checkpoint(Source.values()[next], 0, 0))
                    : Optional.empty();
        }
    }
}
