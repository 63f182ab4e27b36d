package fr.echeance.application.audience;

import fr.echeance.application.audience.AudienceCounts.Day;
import fr.echeance.application.audience.AudienceCounts.Label;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.audience.Measure;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The numbers of the last days: read from what was counted, however many views there were. */
@UseCase(Purpose.AUDIENCE_STATISTICS)
public final class ViewAudience {
    private static final int LABELS = 12;

    private final Processing processing;
    private final AudienceCounts counts;

    ViewAudience(Processing processing, AudienceCounts counts) {
        this.processing = processing;
        this.counts = counts;
    }

    /** @param days how many, today included, 1 to 400 */
    public Audience handle(int days) {
        if (days < 1 || days > 400) throw new IllegalArgumentException("1 to 400 days");
        return processing.read(
                ViewAudience.class,
                now -> {
                    LocalDate to = Deadline.dayOf(now);
                    LocalDate from = to.minusDays(days - 1L);
                    Map<Measure, List<Label>> labels = new EnumMap<>(Measure.class);
                    for (Measure measure : Measure.values())
                        if (measure != Measure.TOTAL)
                            labels.put(measure, counts.labels(measure, from, to, LABELS));
                    return new Audience(from, to, counts.days(from, to), labels);
                });
    }

    /**
     * @param days those on which anybody came, in order
     * @param labels the first dozen of each measure
     */
    public record Audience(
            LocalDate from, LocalDate to, List<Day> days, Map<Measure, List<Label>> labels) {}
}
