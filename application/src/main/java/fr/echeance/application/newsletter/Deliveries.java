package fr.echeance.application.newsletter;

import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.newsletter.Delivery;
import fr.echeance.domain.privacy.Deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** The messages of campaigns, one for each recipient: a subscription, or the account of a customer. None holds an address. */
public interface Deliveries {
    /**
     * One message for each subscription that wants the topic and whose address is not on the suppression list. What its domain must wait for
     * anyway is due when it may leave, so that no sender walks past it again and again.
     *
     * @return how many
     */
    int queue(Campaign campaign, SendingPace pace, Instant now, Deadline until);

    /**
     * One message for each customer with an open account; where it sells, for those of them who have bought, were told, and have not
     * objected. Whose mailbox is said not to exist gets none. They are due as those of {@link #queue}.
     *
     * @return how many
     */
    int queueCustomers(Campaign campaign, SendingPace pace, Instant now, Deadline until);

    /**
     * Puts off what its domain must wait for by now, as {@link #queue} does. Nothing leaves before it was due.
     *
     * @param behind domains that are no further behind stay as they are
     */
    void spread(UUID campaign, SendingPace pace, Duration behind, Instant now);

    /**
     * Hands the message that waits longest to one sender; no other sender gets it.
     *
     * @param slow mail domains that must not be written to now
     */
    Optional<Claimed> claim(UUID campaign, Set<String> slow, Instant now);

    /** @param domain of the mailbox, in small letters */
    record Claimed(UUID delivery, UUID campaign, UUID recipient, String domain) {}

    /**
     * Marks a claimed message as sent, before it is: what comes of it is written in the same transaction, and if that dies it is still
     * claimed.
     *
     * @return after how many attempts its server had asked to come back later; empty when it is claimed no more
     */
    OptionalInt take(UUID delivery, Instant now);

    /** It came otherwise than thought. */
    void mark(UUID delivery, Delivery state, Instant now);

    /** It waits again. */
    void putOff(UUID delivery, int attempts, Instant due, Instant now);

    /** The recipient of a message that was sent, or may have been; empty when there is no such message. */
    Optional<Sent> sent(UUID delivery);

    record Sent(UUID campaign, UUID recipient, Delivery state) {}

    /** To whom a message was written, however far it has come; empty when there is no such message. */
    Optional<UUID> recipient(UUID delivery);

    /** How many messages to a recipient have bounced since one was sent. */
    int bounces(UUID recipient);

    /** What is claimed since before that time is unknown now. Answers how many. */
    int lose(Instant before, Instant now);

    /** What waits is not sent. */
    void withdraw(UUID campaign, Instant now);

    /** How many messages of a campaign have come how far. */
    Map<Delivery, Integer> counts(UUID campaign);

    /** Whether a campaign has a message that waits or is being handed over. */
    boolean isUnderWay(UUID campaign);
}
