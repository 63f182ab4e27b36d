package fr.echeance.application.shared;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;

/** How often somebody may try, counted for all nodes together. What is counted by is stored as a keyed hash. */
public interface RateLimits {
    /**
     * Counts one try.
     *
     * @param key who or what is counted
     * @return empty when it may go on; else in how many seconds to try again, at least 1
     */
    OptionalLong tryConsume(Limit limit, String key);

    /** What is limited: so many tries at once, given back evenly over a time. */
    enum Limit {
        /** By network address: guessing orders from one place. */
        ORDER_LOOKUP_CALLER(20, Duration.ofMinutes(10)),
        /** By order number: guessing the e-mail address of one order from everywhere. */
        ORDER_LOOKUP_NUMBER(5, Duration.ofMinutes(10)),
        /** By e-mail address: guessing one person's password from everywhere. */
        SIGN_IN_ADDRESS(10, Duration.ofMinutes(15)),
        /** By network address: guessing many people's passwords from one place. */
        SIGN_IN_CALLER(60, Duration.ofMinutes(10)),
        /** By e-mail address: filling somebody's mailbox with letters about accounts. */
        LETTER_ADDRESS(4, Duration.ofHours(1)),
        /** By network address: filling many mailboxes from one place. */
        LETTER_CALLER(20, Duration.ofHours(1)),
        /** By network address: mailing to addresses of others from one place. */
        GUEST_LINK_CALLER(10, Duration.ofMinutes(30)),
        /** By e-mail address: filling one mailbox from everywhere. */
        GUEST_LINK_ADDRESS(3, Duration.ofMinutes(30)),
        /** By network address: guessing links. */
        GUEST_LINK_OPENING(20, Duration.ofMinutes(10));

        private final int tries;
        private final Duration time;

        Limit(int tries, Duration time) {
            this.tries = tries;
            this.time = time;
        }

        /** As it stands before the keyed hash: small letters and dashes. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public int tries() {
            return tries;
        }

        public Duration time() {
            return time;
        }
    }
}
