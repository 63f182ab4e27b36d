package fr.echeance.domain.newsletter;

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
    /** A mail server has refused it, at once or by a report (RFC 3464). */
    REFUSED,
    /** Not sent: its reader had left, chosen other topics, or the campaign was stopped. */
    WITHDRAWN,
    /** Nobody knows whether it left: the answer was lost. It is not sent again. */
    UNKNOWN
}
