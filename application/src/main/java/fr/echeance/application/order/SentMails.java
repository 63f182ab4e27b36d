package fr.echeance.application.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which letters went out about an order, and when; never to which address. */
public interface SentMails {
    /** Oldest first, as long as they are remembered. */
    List<Sent> of(UUID order);

    /**
     * @param letter the letter's name, e.g. {@code CONFIRMATION}
     */
    record Sent(String letter, Instant at) {}
}
