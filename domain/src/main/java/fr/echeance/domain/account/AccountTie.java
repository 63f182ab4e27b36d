package fr.echeance.domain.account;

import java.time.LocalDate;
import java.util.Optional;

/** What an account adds to the relationship with a buyer: it prolongs what the last duty would end. */
public sealed interface AccountTie {
    /**
     * The last day of the relationship.
     *
     * @param lastDuty of the orders; empty when there is none
     */
    LocalDate end(Optional<LocalDate> lastDuty);

    record InUse(LocalDate lastSignIn) implements AccountTie {
        @Override
        public LocalDate end(Optional<LocalDate> lastDuty) {
            return later(lastSignIn, lastDuty).plus(Account.UNUSED);
        }
    }

    record Closed(LocalDate on) implements AccountTie {
        @Override
        public LocalDate end(Optional<LocalDate> lastDuty) {
            return later(on, lastDuty);
        }
    }

    private static LocalDate later(LocalDate day, Optional<LocalDate> other) {
        return other.filter(day::isBefore).orElse(day);
    }
}
