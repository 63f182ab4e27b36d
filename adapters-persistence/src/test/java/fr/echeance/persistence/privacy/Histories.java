package fr.echeance.persistence.privacy;

import fr.echeance.domain.privacy.Deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Random histories of people, straight into the tables: orders in every state and at every age, swept or not, held or not. Which column of
 * the decision table an order stands in is known from how it was made up, and not computed by what is tested.
 */
final class Histories {
    static final Instant ASKED = Instant.parse("2026-11-23T09:00:00Z");
    static final Instant RUN = ASKED.plusSeconds(7 * 86_400);

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Random random;
    private final Sql sql;
    private final List<Made> records = new ArrayList<>();
    private int next;

    Histories(long seed, Sql sql) {
        this.random = new Random(seed);
        this.sql = sql;
    }

    List<Made> records() {
        return records;
    }

    /** What an order can be; the name is its column of the table. */
    private enum Scene {
        AWAITING("open", 9, 30),
        CONFIRMED("open", 8, 60),
        SHIPPED("open", 8, 60),
        DELIVERED("open", 0, 14),
        GUARANTEED("guarantee", 15, 729),
        OVER("after", 731, 1_500),
        ANCIENT("after", 2_600, 3_400),
        CANCELLED("open", 0, 14),
        CANCELLED_LONG_AGO("after", 15, 900),
        CANCELLED_UNPAID("unpaid", 0, 14),
        CANCELLED_UNPAID_LONG_AGO("void", 15, 900),
        LAPSED("unpaid", 9, 30),
        LAPSED_LONG_AGO("void", 31, 900),
        LATER("later", 0, 6);

        private final String column;
        private final int from;
        private final int to;

        Scene(String column, int from, int to) {
            this.column = column;
            this.from = from;
            this.to = to;
        }

        boolean is(Scene... scenes) {
            return List.of(scenes).contains(this);
        }
    }

    void live(UUID person) {
        int orders = 1 + random.nextInt(3);
        for (int i = 0; i < orders; i++)
            order(person, Scene.values()[random.nextInt(Scene.values().length)]);
    }

    private void order(UUID person, Scene scene) {
        // Both ends of each span come often: that is where rules are wrong by a day.
        int days =
                switch (random.nextInt(4)) {
                    case 0 -> scene.from;
                    case 1 -> scene.to;
                    default -> scene.from + random.nextInt(scene.to - scene.from + 1);
                };
        LocalDate day = DAY.minusDays(days);
        boolean delivered = scene.is(Scene.DELIVERED, Scene.GUARANTEED, Scene.OVER, Scene.ANCIENT);
        boolean cancelled = scene.name().startsWith("CANCELLED");
        boolean paid =
                delivered
                        || scene.is(
                                Scene.CONFIRMED,
                                Scene.SHIPPED,
                                Scene.LATER,
                                Scene.CANCELLED,
                                Scene.CANCELLED_LONG_AGO);
        LocalDate placed = delivered || cancelled ? day.minusDays(9) : day;
        Instant placedAt =
                scene == Scene.LATER
                        ? ASKED.plusSeconds(1 + random.nextInt(500_000))
                        : placed.atTime(10, 30).atZone(PARIS).toInstant();
        Instant duty =
                delivered
                        ? after(day.plusYears(2))
                        : cancelled
                                ? after(day.plusDays(14))
                                : paid ? NEVER : after(placed.plusDays(30));
        Instant proof = plus(duty, 5);
        Instant withdrawal = delivered ? after(day.plusDays(14)) : duty;
        Instant end = delivered ? withdrawal : duty;
        long cents = random.nextBoolean() ? 12_000 : 11_999;
        boolean over = !duty.isAfter(RUN);
        boolean swept = over && random.nextBoolean();
        String state =
                delivered
                        ? "DELIVERED"
                        : cancelled
                                ? "CANCELLED"
                                : scene.name().startsWith("LAPSED")
                                        ? "LAPSED"
                                        : scene == Scene.AWAITING
                                                ? "AWAITING_PAYMENT"
                                                : scene == Scene.SHIPPED ? "SHIPPED" : "CONFIRMED";
        UUID id = id();
        String number = "E-%05d".formatted(next);
        String common =
                "'%s', '%s', '%s', '[]', 590, %d, '%s', %s, %s, %s"
                        .formatted(
                                id,
                                person,
                                state,
                                cents,
                                placedAt,
                                paid ? "'" + placedAt + "'" : "NULL",
                                delivered ? "'" + day + "'" : "NULL",
                                cancelled ? "'" + day + "T12:00:00Z'" : "NULL");
        String fields =
                "(id, buyer, state, lines, shipping_cents, total_cents, placed_at, confirmed_at, delivered_on, ended_at";
        if (swept)
            add("order", person, scene, id, true, duty, proof, end,
                    "archive.orders " + fields + ", archive_until)", common);
        else
            add("order", person, scene, id, false, duty, proof, end,
                    "shop.orders " + fields + ", number, cart, shipping_method, shipping_name, shipping_vat, pay_before, active_until, archive_until)",
                    common + ", '%s', '%s', 'home', 'n', 2000, '%s'".formatted(number, id(), placedAt));

        String key = "'" + id + "'";
        if (!swept || random.nextInt(5) == 0) {
            if (often())
                add("order_contact", person, scene, id, false, duty, duty, end,
                        "shop.order_contact (order_id, email, delivery_name, delivery_street, delivery_postcode, delivery_city, delivery_country, billing_name, billing_street, billing_postcode, billing_city, billing_country, language, active_until)",
                        key + ", 'a@example.com', 'n', 's', 'p', 'c', 'FR', 'n', 's', 'p', 'c', 'FR', 'FR'");
            if (paid && often())
                add("parcel", person, scene, id, false, duty, duty, end,
                        "shop.parcel (order_id, carrier, tracking_number, shipped_at, active_until)",
                        key + ", 'La Poste', '6A', '" + placedAt + "'");
        }
        archivable("terms_acceptance", person, scene, id, over, duty, proof, end,
                "terms_acceptance (order_id, buyer, version, digest, accepted_at",
                key + ", '%s', '1', '%s', '%s'".formatted(person, "a".repeat(64), placedAt));
        if (paid)
            archivable("contract_writing", person, scene, id, over, duty,
                    cents >= 12_000 && delivered ? after(day.plusYears(10)) : proof, end,
                    "contract_writing (order_id, language, terms_version, subject, html, plain, written_at",
                    key + ", 'FR', '1', 's', 'h', 'p', '" + placedAt + "'");
        Instant debited = after(placed.plusMonths(13));
        archivable("payment_token", person, scene, id, !withdrawal.isAfter(RUN), withdrawal,
                paid && debited.isAfter(withdrawal) ? debited : withdrawal, end,
                "payment_token (order_id, provider, reference",
                key + ", 'sandbox', 'r'");
        Instant event = after(placed.plusMonths(13));
        UUID eventId = id();
        add("payment_event", person, scene, eventId, false, event, event, end,
                "shop.payment_event (id, provider, event_id, type, order_id, reference, amount_cents, currency, occurred_at, received_at, active_until)",
                "'%1$s', 'sandbox', '%1$s', 'SUCCEEDED', '%2$s', 'r', 1, 'EUR', '%3$s', '%3$s'".formatted(eventId, id, placedAt));
        UUID mail = id();
        Instant remembered = after(placed.plusMonths(3));
        add("service_mail", person, scene, mail, false, remembered, remembered, end,
                "shop.service_mail (id, order_id, letter, message_id, sent_at, active_until)",
                "'%s', '%s', 'CONFIRMATION', 'm', '%s'".formatted(mail, id, placedAt));
        if (!paid) return;
        Instant books = after(LocalDate.of(placed.getYear(), 12, 31));
        UUID invoice = id();
        archivable("invoice", person, scene, invoice, !books.isAfter(RUN), books, plus(books, 10), end,
                "invoice (id, order_id, number, issued_on, order_number, ordered_on, language, seller, buyer_name, buyer_street, buyer_postcode, buyer_city, buyer_country, lines, vat, net_cents, vat_cents, total_cents",
                "'%1$s', '%2$s', '%3$s', '%4$s', '%3$s', '%4$s', 'FR', '{}', 'n', 's', 'p', 'c', 'FR', '[]', '[]', 1, 0, 1".formatted(invoice, id, number, placed));
        UUID entry = id();
        archivable("payment_entry", person, scene, entry, !books.isAfter(RUN), books, plus(books, 10), end,
                "payment_entry (id, reference, type, amount_cents, currency, booked_on",
                "'%s', '%s', 'PAYMENT', 1, 'EUR', '%s'".formatted(entry, number, placed));
    }

    private void archivable(String kind, UUID person, Scene scene, UUID id, boolean over, Instant active, Instant last,
            Instant end, String table, String values) {
        boolean archived = over && last.isAfter(active) && random.nextBoolean();
        String provider = kind.equals("payment_token") && !archived ? ", page" : "";
        add(kind, person, scene, id, archived, active, last, end,
                (archived ? "archive." : "shop.") + table + provider + (archived ? "" : ", active_until") + ", archive_until)",
                values + (provider.isEmpty() ? "" : ", 'x'"));
    }

    private void add(String kind, UUID person, Scene scene, UUID id, boolean archived, Instant active, Instant last,
            Instant end, String table, String values) {
        boolean hasArchive = table.contains("archive_until");
        sql.run("INSERT INTO %s VALUES (%s%s%s)".formatted(table, values,
                archived ? "" : ", " + literal(active), hasArchive ? ", " + literal(last) : ""));
        boolean held = random.nextInt(20) == 0;
        if (held)
            sql.run("INSERT INTO governance.hold VALUES ('%s', '%s', '%s', 'DISPUTE', '%s', now(), '2030-01-01', NULL, NULL, 'infinity', 'infinity')"
                    .formatted(id(), kind, id, id()));
        records.add(new Made(kind, person, id.toString(), scene.column, archived, held, deadline(active), deadline(last), deadline(end)));
    }

    private boolean often() {
        return random.nextInt(7) > 0;
    }

    private UUID id() {
        return new UUID(random.nextLong(), ++next);
    }

    private static Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(PARIS).toInstant();
    }

    private static Instant plus(Instant at, int years) {
        return at.equals(NEVER) ? NEVER : at.atZone(PARIS).plusYears(years).toInstant();
    }

    private static Deadline deadline(Instant at) {
        return at.equals(NEVER) ? Deadline.open() : Deadline.at(at);
    }

    private static String literal(Instant at) {
        return at.equals(NEVER) ? "'infinity'" : "'" + at + "'";
    }

    /**
     * @param column of the decision table, or « later »
     * @param end of what keeps an open order's records in use
     */
    record Made(
            String kind,
            UUID person,
            String id,
            String column,
            boolean archived,
            boolean held,
            Deadline active,
            Deadline last,
            Deadline end) {}
}
