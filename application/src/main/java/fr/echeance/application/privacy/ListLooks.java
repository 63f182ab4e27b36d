package fr.echeance.application.privacy;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Who watches over privacy reads who of the staff looked at whom. */
@UseCase(Purpose.ACCOUNTABILITY)
public final class ListLooks {
    private final Processing processing;
    private final Looks looks;

    ListLooks(Processing processing, Looks looks) {
        this.processing = processing;
        this.looks = looks;
    }

    public Looks.Page handle(Query query) {
        var filter =
                new Looks.Filter(
                        query.staff(),
                        query.place(),
                        query.subject(),
                        query.from().map(ListLooks::startOf),
                        query.to().map(day -> startOf(day.plusDays(1))),
                        (query.page() - 1) * query.size(),
                        query.size());
        return processing.read(ListLooks.class, _ -> looks.list(filter));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Deadline.PARIS).toInstant();
    }

    /**
     * @param from first day, Europe/Paris, included
     * @param to last day, included
     * @param page from 1
     */
    public record Query(
            Optional<UUID> staff,
            Optional<Looks.Place> place,
            Optional<Pseudonym> subject,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            int page,
            int size) {
        public Query {
            if (page < 1 || page > 10_000) throw new InvalidValue("page", "range");
            if (size < 1 || size > 100) throw new InvalidValue("size", "range");
        }
    }
}
