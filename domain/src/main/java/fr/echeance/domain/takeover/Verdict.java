package fr.echeance.domain.takeover;

import fr.echeance.domain.privacy.Deadlines;

import java.time.LocalDate;
import java.util.Optional;

/** What becomes of a record of a former shop, by the same deadlines that everything here has. */
public sealed interface Verdict {
    /** Still in use: loaded whole. */
    record Live(LocalDate lastDay) implements Verdict {}

    /** Its use is over, evidence is not: its archive's fields alone are kept. */
    record ArchiveUntil(LocalDate lastDay) implements Verdict {}

    /** Should not be here any more since that day: never loaded. */
    record Overdue(LocalDate since) implements Verdict {}

    /** No day that starts a clock: never loaded, since a day is never invented. */
    record Undated() implements Verdict {}

    /** @param today given, so that the same export is judged the same way on the same day */
    static Verdict of(Deadlines deadlines, LocalDate today) {
        Optional<LocalDate> active = deadlines.activeUntil().lastDay();
        Optional<LocalDate> archive = deadlines.archiveUntil().lastDay();
        if (active.isEmpty() || archive.isEmpty()) return new Undated();
        if (!today.isAfter(active.get())) return new Live(active.get());
        if (!today.isAfter(archive.get())) return new ArchiveUntil(archive.get());
        return new Overdue(archive.get().plusDays(1));
    }

    /** The verdict without its day. */
    default Name name() {
        return switch (this) {
            case Live _ -> Name.LIVE;
            case ArchiveUntil _ -> Name.ARCHIVE_UNTIL;
            case Overdue _ -> Name.OVERDUE;
            case Undated _ -> Name.UNDATED;
        };
    }

    /** Its day, if it has one. */
    default Optional<LocalDate> day() {
        return switch (this) {
            case Live(LocalDate lastDay) -> Optional.of(lastDay);
            case ArchiveUntil(LocalDate lastDay) -> Optional.of(lastDay);
            case Overdue(LocalDate since) -> Optional.of(since);
            case Undated _ -> Optional.empty();
        };
    }

    /** In the order of a report. */
    enum Name {
        LIVE,
        ARCHIVE_UNTIL,
        OVERDUE,
        UNDATED
    }
}
