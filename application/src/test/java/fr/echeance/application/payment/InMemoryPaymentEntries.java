package fr.echeance.application.payment;

import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.privacy.Deadlines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The books in memory. */
public final class InMemoryPaymentEntries implements PaymentEntries, Rewindable {
    private final List<Entry> entries = new ArrayList<>();

    @Override
    public void add(Entry entry, Deadlines deadlines) {
        entries.add(entry);
    }

    @Override
    public List<Entry> payments(OrderNumber reference) {
        return of(reference, Type.PAYMENT);
    }

    @Override
    public List<Entry> refunds(OrderNumber reference) {
        return of(reference, Type.REFUND);
    }

    private List<Entry> of(OrderNumber reference, Type type) {
        return entries.stream()
                .filter(entry -> entry.reference().equals(reference) && entry.type() == type)
                .sorted(Comparator.comparing(Entry::bookedOn).thenComparing(Entry::id))
                .toList();
    }

    @Override
    public Runnable mark() {
        List<Entry> before = List.copyOf(entries);
        return () -> {
            entries.clear();
            entries.addAll(before);
        };
    }
}
