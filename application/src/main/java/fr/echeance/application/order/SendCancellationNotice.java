package fr.echeance.application.order;

import fr.echeance.application.order.Posting.Addressed;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Mailer;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.privacy.Purpose;

import java.util.UUID;

/** Tells the buyer that the order was cancelled and that the money comes back. Twice, it is one letter. */
@UseCase(Purpose.CONTRACT_FOLLOW_UP)
public final class SendCancellationNotice {
    private final Orders orders;
    private final LetterBox box;
    private final OrderLetters letters;
    private final Posting posting;

    SendCancellationNotice(
            Processing processing,
            Ids ids,
            Orders orders,
            LetterBox box,
            OrderLetters letters,
            Mailer mailer) {
        this.orders = orders;
        this.box = box;
        this.letters = letters;
        this.posting = new Posting(processing, ids, box, mailer);
    }

    public void handle(UUID id) {
        posting.post(
                SendCancellationNotice.class,
                id,
                LetterBox.Kind.CANCELLATION_NOTICE,
                _ ->
                        orders.find(id)
                                .filter(order -> order.state() instanceof OrderState.Cancelled)
                                .flatMap(order ->
                                        box.recipient(id)
                                                .map(to ->
                                                        new Addressed(
                                                                to,
                                                                letters.cancellationNotice(
                                                                        order, to)))));
    }
}
