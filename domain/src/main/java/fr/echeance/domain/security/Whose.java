package fr.echeance.domain.security;

import java.util.UUID;

/** Whose account it was about, by its opaque id; who acted is not known more certainly than that. */
public sealed interface Whose {
    static Whose nobody() {
        return new Nobody();
    }

    Sort sort();

    /** Nobody was signed in, and no account is meant. */
    record Nobody() implements Whose {
        @Override
        public Sort sort() {
            return Sort.NOBODY;
        }
    }

    record Customer(UUID account) implements Whose {
        @Override
        public Sort sort() {
            return Sort.CUSTOMER;
        }
    }

    record Staff(UUID member) implements Whose {
        @Override
        public Sort sort() {
            return Sort.STAFF;
        }
    }

    /** As much as may be known of it without knowing who. */
    enum Sort {
        NOBODY,
        CUSTOMER,
        STAFF
    }
}
