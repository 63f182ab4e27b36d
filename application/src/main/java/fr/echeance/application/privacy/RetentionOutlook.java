package fr.echeance.application.privacy;

import fr.echeance.domain.privacy.RecordKind;

import java.time.LocalDate;
import java.util.List;

/** What falls due when, over all kinds. */
public interface RetentionOutlook {
    /** How many records of each kind reach the end of a phase on each day; open deadlines are left out. */
    List<Due> due(LocalDate from, LocalDate until);

    /** @param erased true: the record goes after that day; false: it moves to the archive */
    record Due(RecordKind kind, LocalDate lastDay, boolean erased, long records) {}
}
