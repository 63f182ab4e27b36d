package fr.echeance.application.order;

import fr.echeance.application.order.OrderLetters.Letter;
import fr.echeance.application.order.OrderLetters.Recipient;
import fr.echeance.application.order.Posting.Addressed;
import fr.echeance.application.privacy.OrderDeadlines;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Mailer;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Confirms a paid order on a durable medium (C. conso. L. 221-13) and keeps that writing as it was sent (L. 213-1). Twice, there is one
 * writing and one message id.
 */
@UseCase(Purpose.CONTRACT_FOLLOW_UP)
public final class SendConfirmation {
    private final Orders orders;
    private final Terms terms;
    private final LetterBox box;
    private final OrderLetters letters;
    private final Posting posting;

    SendConfirmation(
            Processing processing,
            Ids ids,
            Orders orders,
            Terms terms,
            LetterBox box,
            OrderLetters letters,
            Mailer mailer) {
        this.orders = orders;
        this.terms = terms;
        this.box = box;
        this.letters = letters;
        this.posting = new Posting(processing, ids, box, mailer);
    }

    public void handle(UUID order) {
        posting.post(
                SendConfirmation.class,
                order,
                LetterBox.Kind.CONFIRMATION,
                now -> write(order, now));
    }

    private Optional<Addressed> write(UUID id, Instant now) {
        // Held, or a cancellation at this moment would find no writing yet whose deadlines it could
        // move. An order that was cancelled first
        // is told so by another letter.
        orders.find(id).ifPresent(order -> orders.hold(order.buyer(), id));
        Optional<Order> order = orders.find(id).filter(o -> o.state().isSold());
        Optional<Recipient> recipient = box.recipient(id);
        if (order.isEmpty() || recipient.isEmpty()) return Optional.empty();
        Letter letter = box.writing(id).orElseGet(() -> keep(order.get(), recipient.get(), now));
        return Optional.of(new Addressed(recipient.get(), letter));
    }

    private Letter keep(Order order, Recipient recipient, Instant now) {
        String version = box.acceptedTerms(order.id()).orElseThrow();
        Terms.Text text = terms.version(version, recipient.language()).orElseThrow();
        OrderLetters.Addresses addresses = box.addresses(order.id()).orElseThrow();
        Letter letter = letters.confirmation(order, recipient, addresses, text, box.seller());
        Deadlines deadlines =
                Objects.requireNonNull(
                        OrderDeadlines.of(order, Relationship.NONE)
                                .get(RecordKind.CONTRACT_WRITING));
        box.keepWriting(order.id(), recipient.language(), version, letter, now, deadlines);
        return letter;
    }
}
