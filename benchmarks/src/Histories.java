import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Buyers with everything that two orders leave behind: among how many they stand is what may not matter. */
final class Histories {
    private static final String[] TABLES = {
        "orders", "order_contact", "terms_acceptance", "contract_writing", "parcel", "service_mail",
        "payment_token", "payment_event", "payment_entry", "invoice", "account", "account_address", "credential"
    };

    private Histories() {}

    /**
     * Table by table, two at a time.
     *
     * @param people how many, by the prefix of their numbers, which begin at 1
     */
    static void fill(Database database, Map<Character, Long> people) throws Exception {
        List<Future<?>> tables = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < TABLES.length; i++) {
                String table = "shop." + TABLES[i];
                List<String> inserts = new ArrayList<>();
                for (var each : people.entrySet()) inserts.add(rows(each.getKey(), each.getValue())[i]);
                tables.add(two.submit(() -> {
                    fill(database, table, inserts);
                    return table;
                }));
            }
        }
        for (Future<?> table : tables) table.get();
    }

    /** What is kept up row by row costs minutes, above all the index on names; built at the end, each costs a pass. Constraints stay. */
    private static void fill(Database database, String table, List<String> inserts) throws Exception {
        List<String> indexes = indexes(database, table, "pg_get_indexdef(i.indexrelid)");
        for (String index : indexes(database, table, "i.indexrelid::regclass::text"))
            database.execute("DROP INDEX " + index);
        database.execute(inserts.toArray(String[]::new));
        database.execute("SET maintenance_work_mem = '512MB'", String.join(";", indexes));
        database.execute("VACUUM ANALYZE " + table);
    }

    private static List<String> indexes(Database database, String table, String described) throws Exception {
        return database.texts(
                """
                SELECT %s FROM pg_index i WHERE i.indrelid = '%s'::regclass
                    AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)"""
                        .formatted(described, table));
    }

    /**
     * Buyers called by their numbers, who ordered twice, were delivered two months ago and have an account: what fills each of the tables.
     *
     * @param prefix one hexadecimal digit, so that some can be told from others
     */
    private static String[] rows(char prefix, long count) {
        String people = "FROM generate_series(1, %d) n".formatted(count);
        String orders = people + ", generate_series(0, 1) i";
        String buyer = id(prefix, "n");
        String order = id(prefix, "n * 2 + i");
        String number = "'%s-' || n * 2 + i".formatted(prefix);
        String guaranteed = "now() + interval '1 year 10 months', now() + interval '6 years 10 months'";
        String archived = guaranteed.substring(0, guaranteed.indexOf(','));
        return new String[] {
                """
                INSERT INTO shop.orders (id, number, cart, buyer, state, lines, shipping_method, shipping_name, shipping_cents, shipping_vat, total_cents, placed_at, pay_before, confirmed_at, shipped_at, delivered_on, duty_done, active_until, archive_until)
                SELECT %2$s, %3$s, %2$s, %1$s, 'DELIVERED', '[{"sku": "BANC-1", "title": "Banc", "quantity": 1, "cents": 12900, "vat": 2000, "withdrawal": "NORMAL"}]',
                    'domicile', 'À domicile', 590, 2000, 13490, now() - interval '65 days', now() - interval '65 days', now() - interval '65 days', now() - interval '62 days',
                    current_date - 60, current_date + 670, %4$s %5$s"""
                        .formatted(buyer, order, number, guaranteed, orders),
                """
                INSERT INTO shop.order_contact (order_id, email, delivery_name, delivery_street, delivery_postcode, delivery_city, delivery_country, billing_name, billing_street, billing_postcode, billing_city, billing_country, language, active_until)
                SELECT %s, 'prudence.' || n || '@example.com', 'Prudence Carillon', '3 impasse du Balancier', '75007', 'Paris', 'FR', 'Prudence Carillon', '3 impasse du Balancier', '75007', 'Paris', 'FR', 'FR', %s %s"""
                        .formatted(order, archived, orders),
                "INSERT INTO shop.terms_acceptance (order_id, buyer, version, digest, accepted_at, active_until, archive_until) SELECT %s, %s, '2026-01', repeat('a', 64), now(), %s %s"
                        .formatted(order, buyer, guaranteed, orders),
                // Compressed once: PostgreSQL takes a stored text as it lies there.
                """
                CREATE TEMP TABLE IF NOT EXISTS writing AS SELECT repeat('<p>écrit</p>', 300) AS html, repeat('écrit ', 300) AS plain;
                INSERT INTO shop.contract_writing (order_id, language, terms_version, subject, html, plain, written_at, active_until, archive_until)
                SELECT %s, 'FR', '2026-01', 'Votre commande', html, plain, now(), %s %s, writing"""
                        .formatted(order, guaranteed, orders),
                "INSERT INTO shop.parcel (order_id, carrier, tracking_number, shipped_at, active_until) SELECT %s, 'COLISSIMO', '6A12345678901', now(), %s %s"
                        .formatted(order, archived, orders),
                "INSERT INTO shop.service_mail (id, order_id, letter, message_id, sent_at, active_until) SELECT gen_random_uuid(), %s, letter, 'm', now(), %s %s, unnest(ARRAY['CONFIRMATION', 'SHIPPING_NOTICE']) letter"
                        .formatted(order, archived, orders),
                "INSERT INTO shop.payment_token (order_id, provider, reference, page, active_until, archive_until) SELECT %s, 'sandbox', 'r', 'p', %s %s"
                        .formatted(order, guaranteed, orders),
                "INSERT INTO shop.payment_event (id, provider, event_id, type, order_id, reference, amount_cents, currency, occurred_at, received_at, active_until) SELECT gen_random_uuid(), 'sandbox', %s::text, 'SUCCEEDED', %s, 'r', 13490, 'EUR', now(), now(), %s %s"
                        .formatted(order, order, archived, orders),
                "INSERT INTO shop.payment_entry (id, reference, type, amount_cents, currency, booked_on, active_until, archive_until) SELECT gen_random_uuid(), %s, 'PAYMENT', 13490, 'EUR', current_date, %s %s"
                        .formatted(number, guaranteed, orders),
                """
                INSERT INTO shop.invoice (id, order_id, number, issued_on, order_number, ordered_on, language, seller, buyer_name, buyer_street, buyer_postcode, buyer_city, buyer_country, lines, vat, net_cents, vat_cents, total_cents, active_until, archive_until)
                SELECT gen_random_uuid(), %1$s, %2$s, current_date, %2$s, current_date, 'FR', '[]', 'Prudence Carillon', '3 impasse du Balancier', '75007', 'Paris', 'FR', '[]', '[]', 11242, 2248, 13490, %3$s %4$s"""
                        .formatted(order, number, guaranteed, orders),
                "INSERT INTO shop.account (id, buyer, email, language, opened_at, terms_version, last_sign_in, active_until, archive_until) SELECT %1$s, %1$s, 'prudence.' || n || '@example.com', 'FR', now() - interval '70 days', '2026-01', current_date, %2$s %3$s"
                        .formatted(buyer, guaranteed, people),
                "INSERT INTO shop.account_address (id, buyer, name, street, postcode, city, country, kept_at, active_until) SELECT %1$s, %1$s, 'Prudence Carillon', '3 impasse du Balancier', '75007', 'Paris', 'FR', now() - interval '70 days', %2$s %3$s"
                        .formatted(buyer, archived, people),
                "INSERT INTO shop.credential (account, buyer, hash, changed_at, active_until) SELECT %1$s, %1$s, '$argon2id$', now() - interval '70 days', %2$s %3$s"
                        .formatted(buyer, archived, people)
        };
    }

    /** Of a number in SQL. */
    private static String id(char prefix, String number) {
        return "('%s' || lpad(to_hex(%s), 31, '0'))::uuid".formatted(prefix, number);
    }

    /** The pseudonym of the buyer with that number. */
    static java.util.UUID buyer(char prefix, long number) {
        String hex = prefix + "%031x".formatted(number);
        return java.util.UUID.fromString(
                hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }
}
