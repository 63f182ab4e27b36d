package fr.echeance.application.shared;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How often somebody may try, counted for all nodes together. What is counted by is stored as a keyed hash. */
public interface RateLimits {
    /**
     * Counts one try.
     *
     * @param key who or what is counted
     * @return empty when it may go on; else in how many seconds to try again, at least 1
     */
    OptionalLong tryConsume(Limit limit, String key);

    /** The try was none after all: it counts no more. */
    void giveBack(Limit limit, String key);

    /** Nothing was tried. */
    void forget(Limit limit, String key);

    /**
     * What is limited: so many tries at once, given back evenly over a time. Where there are further steps all of them hold, so that whoever
     * goes on waits the longer.
     */
    enum Limit {
        /** By network address: guessing orders from one place. */
        ORDER_LOOKUP_CALLER(20, Duration.ofMinutes(10)),
        /** By order number: guessing the e-mail address of one order from everywhere. */
        ORDER_LOOKUP_NUMBER(5, Duration.ofMinutes(10)),
        /** By e-mail address: guessing one person's password from everywhere. */
        SIGN_IN_ADDRESS(
                10,
                Duration.ofMinutes(15),
                new Step(20, Duration.ofHours(2)),
                new Step(50, Duration.ofHours(12))),
        /**
         * By e-mail address and place: guessing one person's password from one place. Fewer than half of what is had from everywhere, so that
         * nobody locks anybody out from a single place.
         */
        SIGN_IN_PLACE(
                5,
                Duration.ofMinutes(15),
                new Step(9, Duration.ofHours(2)),
                new Step(18, Duration.ofHours(12))),
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
        GUEST_LINK_OPENING(20, Duration.ofMinutes(10)),
        /** By network address: filling the shop with proofs of consents to trackers. A whole office may say yes on one morning. */
        TRACKER_CONSENT_CALLER(200, Duration.ofMinutes(10));

        private final List<Step> steps;

        Limit(int tries, Duration time, Step... further) {
            steps = Stream.concat(Stream.of(new Step(tries, time)), Stream.of(further)).toList();
        }

        /** As it stands before the keyed hash: small letters and dashes. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Of the first step. */
        public int tries() {
            return steps.getFirst().tries();
        }

        /** Of the first step. */
        public Duration time() {
            return steps.getFirst().time();
        }

        /** Each allows more tries than the one before, over a longer time, and gives them back more slowly. */
        public List<Step> steps() {
            return steps;
        }
    }

    record Step(int tries, Duration time) {}
}
