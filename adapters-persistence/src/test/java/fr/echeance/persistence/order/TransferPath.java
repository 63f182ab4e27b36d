package fr.echeance.persistence.order;

import fr.echeance.application.order.CancelOrder;
import fr.echeance.application.order.SendTransferDetails;
import fr.echeance.application.payment.FakePaymentProvider;
import fr.echeance.application.payment.ListTransfers;
import fr.echeance.application.payment.NoteRefund;
import fr.echeance.application.payment.NoteTransfer;
import fr.echeance.application.payment.RefundPayment;
import fr.echeance.application.payment.ReviewTransfers;
import fr.echeance.application.payment.ShowTransfer;
import fr.echeance.application.payment.StartPayment;
import fr.echeance.domain.order.OrderState.CancelReason;
import fr.echeance.domain.payment.CreditorReference;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Money;

import java.util.Optional;
import java.util.UUID;

/** Every use case of a shop that is paid by transfer. */
record TransferPath(Furnished shop) {
    void walk() {
        FakePaymentProvider provider = shop.fixture.bean(FakePaymentProvider.class);
        provider.byTransfer(true);
        try {
            UUID order = placed("virement@example.com");
            shop.use(ShowTransfer.class).handle(order);
            arrives(order, 1_500);
            shop.use(ListTransfers.class).handle(Optional.empty());
            arrives(order, 3_000);
            sendBack(order);
            UUID ended = placed("annule@example.com");
            arrives(ended, 20);
            shop.use(CancelOrder.class)
                    .handle(
                            new CancelOrder.Command(
                                    ended, CancelReason.BUYER_ASKED, "development"));
            sendBack(ended);
        } finally {
            provider.byTransfer(false);
        }
    }

    UUID placed(String buyer) {
        UUID order = shop.placed(buyer).order();
        shop.use(StartPayment.class).handle(order);
        shop.use(SendTransferDetails.class).handle(order);
        return order;
    }

    NoteTransfer.Outcome arrives(UUID order, long cents) {
        return shop.use(NoteTransfer.class)
                .handle(
                        new NoteTransfer.Command(
                                order,
                                reference(order),
                                new Money(cents),
                                Deadline.dayOf(Furnished.TIME),
                                1,
                                "development"));
    }

    /** As the outbox asks for it, and then as staff do it. */
    private void sendBack(UUID order) {
        shop.use(RefundPayment.class).handle(order);
        shop.use(RefundPayment.class).handle(order);
        shop.use(ListTransfers.class).handle(Optional.of(reference(order).number()));
        shop.use(ReviewTransfers.class)
                .handle(order)
                .orElseThrow()
                .refunds()
                .forEach(refund ->
                        shop.use(NoteRefund.class)
                                .handle(
                                        new NoteRefund.Command(
                                                refund.id(),
                                                Deadline.dayOf(Furnished.TIME),
                                                "development")));
    }

    private CreditorReference reference(UUID order) {
        return shop.use(ReviewTransfers.class).handle(order).orElseThrow().reference();
    }
}
