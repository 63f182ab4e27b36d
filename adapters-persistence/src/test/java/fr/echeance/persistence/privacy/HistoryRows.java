package fr.echeance.persistence.privacy;

import fr.echeance.persistence.privacy.Histories.Made;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Writes an order and a random choice of what hangs on it, each record live or archived as its deadlines allow, some of them held. */
final class HistoryRows {
    private final Random random;
    private final Sql sql;
    private final List<Made> records = new ArrayList<>();
    private int next;

    HistoryRows(Random random, Sql sql) {
        this.random = random;
        this.sql = sql;
    }

    List<Made> records() {
        return records;
    }

    /**
     * @param column of the decision table
     * @param end of what keeps its records in use while it is open
     * @param swept whether the order itself lies in the archive
     */
    record Sold(
            UUID person,
            String column,
            String state,
            long cents,
            boolean paid,
            Optional<LocalDate> deliveredOn,
            Optional<LocalDate> cancelledOn,
            LocalDate placed,
            Instant placedAt,
            Instant duty,
            Instant proof,
            Instant withdrawal,
            Instant end,
            boolean swept) {}

    void write(Sold sold) {
        UUID id = id();
        String number = "E-%05d".formatted(next);
        String common =
                "'%s', '%s', '%s', '[]', 590, %d, '%s', %s, %s, %s"
                        .formatted(
                                id,
                                sold.person(),
                                sold.state(),
                                sold.cents(),
                                sold.placedAt(),
                                sold.paid() ? "'" + sold.placedAt() + "'" : "NULL",
                                sold.deliveredOn().map(day -> "'" + day + "'").orElse("NULL"),
                                sold.cancelledOn()
                                        .map(day -> "'" + day + "T12:00:00Z'")
                                        .orElse("NULL"));
        String fields =
                "(id, buyer, state, lines, shipping_cents, total_cents, placed_at, confirmed_at,"
                        + " delivered_on, ended_at";
        if (sold.swept())
            add(
                    "order",
                    sold,
                    id,
                    true,
                    sold.duty(),
                    sold.proof(),
                    sold.end(),
                    "archive.orders " + fields + ", archive_until)",
                    common);
        else
            add(
                    "order",
                    sold,
                    id,
                    false,
                    sold.duty(),
                    sold.proof(),
                    sold.end(),
                    "shop.orders "
                            + fields
                            + ", number, cart, shipping_method, shipping_name, shipping_vat,"
                            + " pay_before, active_until, archive_until)",
                    common
                            + ", '%s', '%s', 'home', 'n', 2000, '%s'"
                                    .formatted(number, id(), sold.placedAt()));

        String key = "'" + id + "'";
        if (!sold.swept() || random.nextInt(5) == 0) {
            if (often())
                add(
                        "order_contact",
                        sold,
                        id,
                        false,
                        sold.duty(),
                        sold.duty(),
                        sold.end(),
                        "shop.order_contact (order_id, email, delivery_name, delivery_street,"
                            + " delivery_postcode, delivery_city, delivery_country, billing_name,"
                            + " billing_street, billing_postcode, billing_city, billing_country,"
                            + " language, active_until)",
                        key
                                + ", 'a@example.com', 'n', 's', 'p', 'c', 'FR', 'n', 's', 'p', 'c',"
                                + " 'FR', 'FR'");
            if (sold.paid() && often())
                add(
                        "parcel",
                        sold,
                        id,
                        false,
                        sold.duty(),
                        sold.duty(),
                        sold.end(),
                        "shop.parcel (order_id, carrier, tracking_number, shipped_at,"
                                + " active_until)",
                        key + ", 'La Poste', '6A', '" + sold.placedAt() + "'");
        }
        archivable(
                "terms_acceptance",
                sold,
                id,
                !sold.duty().isAfter(Histories.RUN),
                sold.duty(),
                sold.proof(),
                sold.end(),
                "terms_acceptance (order_id, buyer, version, digest, accepted_at",
                key
                        + ", '%s', '1', '%s', '%s'"
                                .formatted(sold.person(), "a".repeat(64), sold.placedAt()));
        if (sold.paid())
            archivable(
                    "contract_writing",
                    sold,
                    id,
                    !sold.duty().isAfter(Histories.RUN),
                    sold.duty(),
                    sold.cents() >= 12_000
                            ? sold.deliveredOn()
                                    .map(day -> Histories.after(day.plusYears(10)))
                                    .orElse(sold.proof())
                            : sold.proof(),
                    sold.end(),
                    "contract_writing (order_id, language, terms_version, subject, html, plain,"
                            + " written_at",
                    key + ", 'FR', '1', 's', 'h', 'p', '" + sold.placedAt() + "'");
        new HistoryMoney(this).write(sold, id, number);
    }

    void archivable(
            String kind,
            Sold sold,
            UUID id,
            boolean over,
            Instant active,
            Instant last,
            Instant end,
            String table,
            String values) {
        boolean archived = over && last.isAfter(active) && random.nextBoolean();
        String provider = kind.equals("payment_token") && !archived ? ", page" : "";
        add(
                kind,
                sold,
                id,
                archived,
                active,
                last,
                end,
                (archived ? "archive." : "shop.")
                        + table
                        + provider
                        + (archived ? "" : ", active_until")
                        + ", archive_until)",
                values + (provider.isEmpty() ? "" : ", 'x'"));
    }

    void add(
            String kind,
            Sold sold,
            UUID id,
            boolean archived,
            Instant active,
            Instant last,
            Instant end,
            String table,
            String values) {
        boolean hasArchive = table.contains("archive_until");
        sql.run(
                "INSERT INTO %s VALUES (%s%s%s)"
                        .formatted(
                                table,
                                values,
                                archived ? "" : ", " + literal(active),
                                hasArchive ? ", " + literal(last) : ""));
        boolean held = random.nextInt(20) == 0;
        if (held)
            sql.run(
                    "INSERT INTO governance.hold VALUES ('%s', '%s', '%s', 'DISPUTE', '%s', now(), '2030-01-01', NULL, NULL, 'infinity', 'infinity')"
                            .formatted(id(), kind, id, id()));
        records.add(
                new Made(
                        kind,
                        sold.person(),
                        id.toString(),
                        sold.column(),
                        archived,
                        held,
                        Histories.deadline(active),
                        Histories.deadline(last),
                        Histories.deadline(end)));
    }

    private boolean often() {
        return random.nextInt(7) > 0;
    }

    UUID id() {
        return new UUID(random.nextLong(), ++next);
    }

    private static String literal(Instant at) {
        return at.equals(Histories.NEVER) ? "'infinity'" : "'" + at + "'";
    }
}
