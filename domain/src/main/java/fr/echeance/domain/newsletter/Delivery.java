package fr.echeance.domain.newsletter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far one message of a campaign has come (livraison). It goes forward alone, but for a server that asks to come back later: then it
 * waits again.
 */
public enum Delivery {
    /** Waits for its turn. */
    QUEUED,
    /** A sender is at it; if the sender dies nobody knows whether the message left. */
    HANDED_OVER,
    /** A mail server has taken it. */
    SENT,
    /** A mail server has refused it, at once or by a report (RFC 3464), for what it is or from whom. */
    REFUSED,
    /** There is no such mailbox. */
    BOUNCED,
    /** The server asked to come back later until it was enough. */
    GIVEN_UP,
    /** Not sent: its reader had left, chosen other topics, or the campaign was stopped. */
    WITHDRAWN,
    /** Nobody knows whether it left: the answer was lost. It is not sent again. */
    UNKNOWN;

    /** A mailbox that bounced as often, without a letter that arrived between, does not exist. */
    public static final int ENOUGH_BOUNCES = 3;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);
    private static final int MOST = 8;

    /** Whether nothing more happens to it by itself. */
    public boolean isOver() {
        return this != QUEUED && this != HANDED_OVER;
    }

    /**
     * When a message is tried again whose server asked to come back later: after 5, 10, 20 … minutes, some ten hours in all.
     *
     * @param attempts that were made, at least 1
     * @return empty: it is given up
     */
    public static Optional<Instant> triedAgain(int attempts, Instant now) {
        return attempts >= MOST
                ? Optional.empty()
                : Optional.of(now.plus(FIRST_WAIT.multipliedBy(1L << (attempts - 1))));
    }
}
