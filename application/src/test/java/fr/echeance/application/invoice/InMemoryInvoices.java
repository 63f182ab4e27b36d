package fr.echeance.application.invoice;

import fr.echeance.application.order.Orders;
import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.invoice.Invoice;
import fr.echeance.domain.invoice.InvoiceNumber;
import fr.echeance.domain.privacy.Deadlines;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Invoices in memory, for the buyers whose contact the orders keep. */
public final class InMemoryInvoices implements Invoices, Rewindable {
    private final Orders orders;
    private final Map<UUID, Invoice> invoices = new LinkedHashMap<>();
    private final Map<String, Turn> last = new HashMap<>();

    public InMemoryInvoices(Orders orders) {
        this.orders = orders;
    }

    @Override
    public Optional<Invoice> ofOrder(UUID order) {
        return Optional.ofNullable(invoices.get(order));
    }

    @Override
    public Optional<Buyer> buyer(UUID order) {
        return orders.contact(order).map(c -> new Buyer(c.billing(), c.language()));
    }

    @Override
    public Seller seller() {
        return new Seller("main", Map.of("name", "À la bonne heure"));
    }

    @Override
    public Turn next(String legalEntity, LocalDate today) {
        String series = String.valueOf(today.getYear());
        return last.merge(
                legalEntity + " " + series,
                new Turn(new InvoiceNumber(series, 1), today),
                (before, _) ->
                        new Turn(
                                new InvoiceNumber(series, before.number().position() + 1),
                                before.on().isAfter(today) ? before.on() : today));
    }

    @Override
    public void add(Invoice invoice, Deadlines deadlines) {
        if (invoices.putIfAbsent(invoice.order(), invoice) != null)
            throw new IllegalStateException("this order has its invoice");
    }

    @Override
    public Runnable mark() {
        Map<UUID, Invoice> before = new LinkedHashMap<>(invoices);
        Map<String, Turn> lastBefore = new HashMap<>(last);
        return () -> {
            invoices.clear();
            invoices.putAll(before);
            last.clear();
            last.putAll(lastBefore);
        };
    }
}
