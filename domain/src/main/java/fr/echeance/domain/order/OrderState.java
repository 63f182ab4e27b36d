package fr.echeance.domain.order;

import fr.echeance.domain.privacy.Deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Where an order stands; each state carries what it alone knows. */
public sealed interface OrderState {
    /** The state without what it carries: for filters, and for the column that stores it. */
    default Kind kind() {
        return switch (this) {
            case AwaitingPayment _ -> Kind.AWAITING_PAYMENT;
            case Confirmed _ -> Kind.CONFIRMED;
            case Shipped _ -> Kind.SHIPPED;
            case Delivered _ -> Kind.DELIVERED;
            case Cancelled _ -> Kind.CANCELLED;
            case Lapsed _ -> Kind.LAPSED;
        };
    }

    /** When a definitive payment event came, if one ever did. */
    default Optional<Instant> paidAt() {
        return switch (this) {
            case AwaitingPayment _, Lapsed _ -> Optional.empty();
            case Confirmed confirmed -> Optional.of(confirmed.confirmedAt());
            case Shipped shipped -> Optional.of(shipped.confirmedAt());
            case Delivered delivered -> Optional.of(delivered.confirmedAt());
            case Cancelled cancelled -> cancelled.confirmedAt();
        };
    }

    /** Whether the sale stands: paid, and not cancelled since. */
    default boolean isSold() {
        return switch (this) {
            case Confirmed _, Shipped _, Delivered _ -> true;
            case AwaitingPayment _, Cancelled _, Lapsed _ -> false;
        };
    }

    /** The names of the states, in the order of a good life. */
    enum Kind {
        AWAITING_PAYMENT,
        CONFIRMED,
        SHIPPED,
        DELIVERED,
        CANCELLED,
        LAPSED
    }

    /** Placed, stock reserved, not paid; lapses at {@code payBefore}. */
    record AwaitingPayment(Instant payBefore) implements OrderState {
        /** On which it can still be paid. */
        public LocalDate lastDay() {
            return Deadline.dayOf(payBefore.minusNanos(1));
        }
    }

    /** A definitive payment event came. */
    record Confirmed(Instant confirmedAt) implements OrderState {}

    /** The last parcel was handed to the carrier. */
    record Shipped(Instant confirmedAt, Instant shippedAt) implements OrderState {}

    /** The last parcel was received: starts withdrawal period and guarantee. */
    record Delivered(Instant confirmedAt, Instant shippedAt, LocalDate deliveredOn)
            implements OrderState {}

    /** Ended before its delivery; paid money goes back. */
    record Cancelled(Optional<Instant> confirmedAt, Instant cancelledAt, CancelReason reason)
            implements OrderState {}

    /** Never paid: the stock went back. */
    record Lapsed(Instant lapsedAt) implements OrderState {}

    /** Why an order was cancelled: a closed list, since free text would be personal data. */
    enum CancelReason {
        BUYER_ASKED,
        OUT_OF_STOCK,
        SUSPECTED_FRAUD,
        /** The parcel left, and was lost or came back. */
        LOST,
        OTHER
    }
}
