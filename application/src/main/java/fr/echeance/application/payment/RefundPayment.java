package fr.echeance.application.payment;

import fr.echeance.application.order.Orders;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.privacy.Purpose;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives back every payment that no order holds: all of them when the order lapsed or was cancelled, all but one when it stands. Each
 * goes back under its own key, so that asking again, late, or from two nodes gives nothing more; the books follow the provider's event.
 * Where no provider gives back, what is due is put before the staff: no money is said to have moved.
 */
@UseCase(Purpose.PAYMENT_AND_INVOICING)
public final class RefundPayment {
    private final Processing processing;
    private final Orders orders;
    private final PaymentTokens tokens;
    private final PaymentEntries entries;
    private final PaymentProvider provider;
    private final RefundsByHand byHand;

    RefundPayment(
            Processing processing,
            Ids ids,
            Orders orders,
            PaymentTokens tokens,
            PaymentInbox inbox,
            PaymentEntries entries,
            Transfers transfers,
            PaymentProvider provider) {
        this.processing = processing;
        this.orders = orders;
        this.tokens = tokens;
        this.entries = entries;
        this.provider = provider;
        this.byHand = new RefundsByHand(ids, inbox, entries, transfers);
    }

    public void handle(UUID id) {
        // Locked, so that the order and its payments are of one moment: the payment that is coming
        // in confirms it first, or goes back.
        List<Refund> refunds =
                processing.run(
                        RefundPayment.class,
                        now ->
                                orders.lock(id)
                                        .map(order -> owed(order, now))
                                        // Money that nobody can name any more is a defect too.
                                        .orElseThrow(() ->
                                                new IllegalStateException(
                                                        "the order is no longer kept")));
        for (Refund refund : refunds)
            provider.refund(
                    refund.reference(),
                    refund.payment().amount(),
                    "refund-" + refund.payment().id());
    }

    private List<Refund> owed(Order order, Instant now) {
        if (provider.account().isPresent()) {
            byHand.note(order, now);
            return List.of();
        }
        List<PaymentEntries.Entry> unheld = new ArrayList<>(entries.payments(order.number()));
        if (order.state().isSold())
            unheld.stream()
                    .filter(payment -> payment.pays(order.total()))
                    .findFirst()
                    .ifPresent(unheld::remove);
        if (unheld.isEmpty()) return List.of();
        Optional<String> reference = tokens.reference(order.id());
        // Money without a way back is a defect: the entry stays in the outbox, and is seen there.
        if (reference.isEmpty()) throw new IllegalStateException("no reference to pay back to");
        return unheld.stream().map(payment -> new Refund(reference.get(), payment)).toList();
    }

    private record Refund(String reference, PaymentEntries.Entry payment) {}
}
