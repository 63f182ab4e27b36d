package fr.echeance.application.security;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.Origin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The log as the security room shows it: no customer is named, so it is no look. */
@UseCase(Purpose.SITE_SECURITY)
public final class ReadSecurityLog {
    /** How many days are counted, with today. */
    public static final int DAYS = 14;

    private static final int ALARMS = 10;

    private final Processing processing;
    private final SecurityEvents events;

    ReadSecurityLog(Processing processing, SecurityEvents events) {
        this.processing = processing;
        this.events = events;
    }

    public Log handle(Query query) {
        return processing.read(
                ReadSecurityLog.class,
                now -> {
                    LocalDate first = Deadline.dayOf(now).minusDays(DAYS - 1);
                    return new Log(
                            first,
                            events.counts(first.atStartOfDay(Deadline.PARIS).toInstant()),
                            events.alarms(ALARMS),
                            events.list(
                                    new SecurityEvents.Filter(
                                            query.happening(),
                                            query.origin(),
                                            (query.page() - 1) * query.size(),
                                            query.size())));
                });
    }

    /** @param page from 1 */
    public record Query(
            Optional<Happening> happening, Optional<Origin> origin, int page, int size) {}

    /** @param first of the days that are counted */
    public record Log(
            LocalDate first,
            List<SecurityEvents.Count> counts,
            List<SecurityEvents.Row> alarms,
            SecurityEvents.Page page) {}
}
