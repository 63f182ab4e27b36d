package fr.echeance.application.privacy;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is kept under which kind, and what falls due when: counts alone, never a record. */
@UseCase(Purpose.RETENTION)
public final class ForecastRetention {
    /** The longest look ahead, in years. */
    public static final int FARTHEST = 15;

    private final Processing processing;
    private final List<PersonalDataHolder> holders;
    private final RetentionOutlook outlook;

    ForecastRetention(
            Processing processing, List<PersonalDataHolder> holders, RetentionOutlook outlook) {
        this.processing = processing;
        this.holders = List.copyOf(holders);
        this.outlook = outlook;
    }

    /** @param years how far to look, 1 to {@link #FARTHEST} */
    public Forecast handle(int years) {
        if (years < 1 || years > FARTHEST) throw new IllegalArgumentException("years out of range");
        return processing.read(
                ForecastRetention.class,
                now -> {
                    LocalDate today = Deadline.dayOf(now);
                    Map<RecordKind, Long> stored = new EnumMap<>(RecordKind.class);
                    for (PersonalDataHolder holder : holders)
                        for (RecordKind kind : holder.kinds())
                            if (!kind.isTechnical()) stored.put(kind, holder.stored(kind));
                    return new Forecast(
                            today,
                            stored,
                            outlook.due(today.minusYears(years), today.plusYears(years)));
                });
    }

    /**
     * @param due by last day; days before today are overdue: hidden already, waiting for the sweep
     */
    public record Forecast(
            LocalDate today, Map<RecordKind, Long> stored, List<RetentionOutlook.Due> due) {
        public Forecast {
            stored = Map.copyOf(stored);
            due = List.copyOf(due);
        }

        /** The next last day on which something is kept as it is. */
        public Optional<LocalDate> next() {
            return due.stream()
                    .map(RetentionOutlook.Due::lastDay)
                    .filter(day -> !day.isBefore(today))
                    .min(LocalDate::compareTo);
        }
    }
}
