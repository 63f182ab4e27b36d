package fr.echeance.application.order;

import fr.echeance.domain.order.OrderLine;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Orders past their everyday use, swept or not: the archive fields and no others. */
public interface Evidence {
    Optional<ArchivedOrder> find(UUID order);

    /**
     * @param confirmedAt empty when it was never paid
     * @param deliveredOn empty when it never arrived
     * @param endedAt when it was cancelled or lapsed
     * @param until the end of the archive; a hold can outlive it
     */
    record ArchivedOrder(
            UUID id,
            Pseudonym buyer,
            OrderState.Kind state,
            List<OrderLine> lines,
            Money shipping,
            Money total,
            Instant placedAt,
            Optional<Instant> confirmedAt,
            Optional<LocalDate> deliveredOn,
            Optional<Instant> endedAt,
            Deadline until) {
        public ArchivedOrder {
            lines = List.copyOf(lines);
        }
    }
}
