package fr.echeance.persistence.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What paying leaves behind. */
record HistoryMoney(HistoryRows rows) {
    void write(HistoryRows.Sold sold, UUID id, String number) {
        String key = "'" + id + "'";
        Instant debited = Histories.after(sold.placed().plusMonths(13));
        rows.archivable(
                "payment_token",
                sold,
                id,
                !sold.withdrawal().isAfter(Histories.RUN),
                sold.withdrawal(),
                sold.paid() && debited.isAfter(sold.withdrawal()) ? debited : sold.withdrawal(),
                sold.end(),
                "payment_token (order_id, provider, reference",
                key + ", 'sandbox', 'r'");
        Instant event = Histories.after(sold.placed().plusMonths(13));
        UUID eventId = rows.id();
        rows.add(
                "payment_event",
                sold,
                eventId,
                false,
                event,
                event,
                sold.end(),
                "shop.payment_event (id, provider, event_id, type, order_id, reference,"
                        + " amount_cents, currency, occurred_at, received_at, active_until)",
                "'%1$s', 'sandbox', '%1$s', 'SUCCEEDED', '%2$s', 'r', 1, 'EUR', '%3$s', '%3$s'"
                        .formatted(eventId, id, sold.placedAt()));
        UUID mail = rows.id();
        Instant remembered = Histories.after(sold.placed().plusMonths(3));
        rows.add(
                "service_mail",
                sold,
                mail,
                false,
                remembered,
                remembered,
                sold.end(),
                "shop.service_mail (id, order_id, letter, message_id, sent_at, active_until)",
                "'%s', '%s', 'CONFIRMATION', 'm', '%s'".formatted(mail, id, sold.placedAt()));
        if (!sold.paid()) return;
        Instant books = Histories.after(LocalDate.of(sold.placed().getYear(), 12, 31));
        UUID invoice = rows.id();
        rows.archivable(
                "invoice",
                sold,
                invoice,
                !books.isAfter(Histories.RUN),
                books,
                Histories.plus(books, 10),
                sold.end(),
                "invoice (id, order_id, number, issued_on, order_number, ordered_on, language,"
                        + " seller, buyer_name, buyer_street, buyer_postcode, buyer_city,"
                        + " buyer_country, lines, vat, net_cents, vat_cents, total_cents",
                "'%1$s', '%2$s', '%3$s', '%4$s', '%3$s', '%4$s', 'FR', '{}', 'n', 's', 'p', 'c', 'FR', '[]', '[]', 1, 0, 1"
                        .formatted(invoice, id, number, sold.placed()));
        UUID entry = rows.id();
        rows.archivable(
                "payment_entry",
                sold,
                entry,
                !books.isAfter(Histories.RUN),
                books,
                Histories.plus(books, 10),
                sold.end(),
                "payment_entry (id, reference, type, amount_cents, currency, booked_on",
                "'%s', '%s', 'PAYMENT', 1, 'EUR', '%s'".formatted(entry, number, sold.placed()));
    }
}
