package fr.echeance.application.shared;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sandbox's stand-in for the mailboxes of the world: what would have gone out. */
public interface Mailbox {
    /** Newest first. */
    List<Letter> letters(int limit);

    Optional<Letter> letter(String messageId);

    record Letter(
            String messageId,
            String from,
            String to,
            String subject,
            Instant at,
            String html,
            String plain) {}
}
