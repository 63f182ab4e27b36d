package fr.echeance.application.order;

import fr.echeance.application.order.OrderLetters.Addresses;
import fr.echeance.application.order.OrderLetters.Letter;
import fr.echeance.application.order.OrderLetters.Recipient;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.shared.Language;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What letters need to know and what is kept of them. */
public interface LetterBox {
    /** While the contact is kept. */
    Optional<Recipient> recipient(UUID order);

    /** While the contact is kept. */
    Optional<Addresses> addresses(UUID order);

    /** The version of the terms that the buyer accepted. */
    Optional<String> acceptedTerms(UUID order);

    Map<String, String> seller();

    /** The writing of the contract as it was sent. */
    Optional<Letter> writing(UUID order);

    /** Keeps the writing; the first one stays. */
    void keepWriting(
            UUID order,
            Language language,
            String termsVersion,
            Letter letter,
            Instant at,
            Deadlines deadlines);

    boolean wasSent(UUID order, Kind kind);

    /** Notes that a letter went out; a second time changes nothing. */
    void sent(UUID id, UUID order, Kind kind, String messageId, Instant at, Deadline activeUntil);

    enum Kind {
        TRANSFER_DETAILS,
        CONFIRMATION,
        SHIPPING_NOTICE,
        CANCELLATION_NOTICE
    }
}
