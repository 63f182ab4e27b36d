package fr.echeance.application.order;

import fr.echeance.application.order.Posting.Addressed;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Mailer;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.payment.TransferAccount;
import fr.echeance.domain.privacy.Purpose;

import java.util.Optional;
import java.util.UUID;

/** Tells the buyer of an order that is not paid yet where to transfer the money: who closed the page finds it there. Twice, it is one letter. */
@UseCase(Purpose.CONTRACT_FOLLOW_UP)
public final class SendTransferDetails {
    private final Orders orders;
    private final LetterBox box;
    private final OrderLetters letters;
    private final Posting posting;
    private final PaymentTerm term;

    SendTransferDetails(
            Processing processing,
            Ids ids,
            Orders orders,
            LetterBox box,
            OrderLetters letters,
            Mailer mailer,
            PaymentTerm term) {
        this.orders = orders;
        this.box = box;
        this.letters = letters;
        this.posting = new Posting(processing, ids, box, mailer);
        this.term = term;
    }

    public void handle(UUID id) {
        posting.post(
                SendTransferDetails.class,
                id,
                LetterBox.Kind.TRANSFER_DETAILS,
                _ -> term.account().flatMap(account -> write(id, account)));
    }

    private Optional<Addressed> write(UUID id, TransferAccount account) {
        return orders.find(id).flatMap(order -> write(order, account));
    }

    private Optional<Addressed> write(Order order, TransferAccount account) {
        if (!(order.state() instanceof OrderState.AwaitingPayment awaiting))
            return Optional.empty();
        return box.recipient(order.id())
                .map(to ->
                        new Addressed(
                                to,
                                letters.transferDetails(order, to, account, awaiting.lastDay())));
    }
}
