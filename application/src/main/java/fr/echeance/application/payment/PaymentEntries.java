package fr.echeance.application.payment;

import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.shared.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The books: amount, date and reference of every payment and refund, without identity. */
public interface PaymentEntries {
    void add(Entry entry, Deadlines deadlines);

    /** Every payment of an order, live or archived, in an order that never changes. */
    List<Entry> payments(OrderNumber reference);

    /** Every refund, likewise. */
    List<Entry> refunds(OrderNumber reference);

    /** What they come to, in euros. */
    static Money euros(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.currency().equals(Money.CURRENCY))
                .map(Entry::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /**
     * @param currency ISO 4217; another than the shop's own was paid by mistake and goes back
     */
    record Entry(
            UUID id,
            OrderNumber reference,
            Type type,
            Money amount,
            String currency,
            LocalDate bookedOn) {
        /** Whether it is what the order asks. */
        boolean pays(Money total) {
            return amount.equals(total) && currency.equals(Money.CURRENCY);
        }
    }

    enum Type {
        PAYMENT,
        REFUND
    }
}
