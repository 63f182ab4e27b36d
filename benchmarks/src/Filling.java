/** What the measurements find in the database: invented, and only as much of it as they look at. */
final class Filling {
    static final int ARTICLES = 100;
    static final String PRODUCT = "banc-d-essai";

    private Filling() {}

    /** A product with a hundred variants, BANC-0 to BANC-99, that never run out. */
    static void articles(Database database) throws Exception {
        String variants = "FROM generate_series(0, %d) n".formatted(ARTICLES - 1);
        database.execute(
                """
                INSERT INTO catalog.product (slug, category, picture, name_fr, name_en, summary_fr, summary_en, description_fr, description_en, vat, maker, withdrawal)
                SELECT '%s', category, picture, 'Banc', 'Bench', 'Un banc.', 'A bench.', 'Un banc.', 'A bench.', 'STANDARD', maker, 'NORMAL'
                FROM catalog.product ORDER BY slug LIMIT 1"""
                        .formatted(PRODUCT),
                "INSERT INTO catalog.variant SELECT 'BANC-' || n, '%s', n, 'n° ' || n, 'no. ' || n, 100, 1290 %s"
                        .formatted(PRODUCT, variants),
                "INSERT INTO catalog.price_interval (sku, price_cents, valid_from) SELECT 'BANC-' || n, 1290, now() - interval '1 year' "
                        + variants,
                "INSERT INTO catalog.stock SELECT 'BANC-' || n, 100000000, 0 " + variants,
                "VACUUM ANALYZE catalog.stock");
    }

    /** Orders that are stored, with their contacts and acceptances. */
    static void orders(Database database, long from, long to) throws Exception {
        String id = "('a' || lpad(to_hex(n), 31, '0'))::uuid";
        String numbers = "FROM generate_series(%d, %d) n".formatted(from, to);
        database.execute(
                """
                INSERT INTO shop.orders (id, number, cart, buyer, state, lines, shipping_method, shipping_name, shipping_cents, shipping_vat, total_cents, placed_at, pay_before, confirmed_at, active_until, archive_until)
                SELECT %1$s, 'B-' || n, %1$s, %1$s, 'CONFIRMED', '[{"sku": "BANC-1", "title": "Banc", "quantity": 1, "cents": 1290, "vat": 2000, "withdrawal": "NORMAL"}]',
                    'domicile', 'À domicile', 590, 2000, 1880, now(), now(), now(), 'infinity', 'infinity' %2$s"""
                        .formatted(id, numbers),
                """
                INSERT INTO shop.order_contact (order_id, email, delivery_name, delivery_street, delivery_postcode, delivery_city, delivery_country, billing_name, billing_street, billing_postcode, billing_city, billing_country, language, active_until)
                SELECT %1$s, 'prudence.carillon.' || n || '@example.com', 'Prudence Carillon', '3 impasse du Balancier', '75007', 'Paris', 'FR', 'Prudence Carillon', '3 impasse du Balancier', '75007', 'Paris', 'FR', 'FR', 'infinity' %2$s"""
                        .formatted(id, numbers),
                """
                INSERT INTO shop.terms_acceptance (order_id, buyer, version, digest, accepted_at, active_until, archive_until)
                SELECT %1$s, %1$s, '2026-01', repeat('a', 64), now(), 'infinity', 'infinity' %2$s"""
                        .formatted(id, numbers),
                "VACUUM ANALYZE shop.orders",
                "VACUUM ANALYZE shop.order_contact",
                "VACUUM ANALYZE shop.terms_acceptance");
    }

    /** Carts with one piece each, of all the articles in turn, called by {@code count} numbers from {@code from} on. */
    static void carts(Database database, long from, long count) throws Exception {
        String one =
                "jsonb_build_array(jsonb_build_object('sku', 'BANC-' || (n %% %d), 'quantity', 1))"
                        .formatted(ARTICLES);
        database.execute(
                "TRUNCATE shop.cart",
                cartRows(one, "now() + interval '30 days'", from, count),
                "VACUUM ANALYZE shop.cart",
                "CHECKPOINT");
    }

    /**
     * Carts of which some are due: what the sweep has to do, in a table of {@code stored}.
     *
     * @param strewn over the whole table; else they stand together, as rows do that fall due in the order in which they came
     */
    static void dueCarts(Database database, long due, long stored, boolean strewn)
            throws Exception {
        String until =
                "CASE WHEN n %s THEN now() - interval '1 day' ELSE now() + interval '30 days' END"
                        .formatted(strewn ? "%% %d = 0".formatted(stored / due) : "<= " + due);
        database.execute(
                "TRUNCATE shop.cart",
                cartRows("'[]'", until, 1, stored),
                "VACUUM ANALYZE shop.cart",
                "CHECKPOINT");
    }

    /** Acceptances of the terms of which all are due for the archive. */
    static void dueAcceptances(Database database, long due) throws Exception {
        database.execute(
                "TRUNCATE shop.terms_acceptance, archive.terms_acceptance",
                """
                INSERT INTO shop.terms_acceptance (order_id, buyer, version, digest, accepted_at, active_until, archive_until)
                SELECT ('c' || lpad(to_hex(n), 31, '0'))::uuid, ('d' || lpad(to_hex(n), 31, '0'))::uuid, '2026-01', repeat('a', 64), now(), now() - interval '1 day', now() + interval '1 year'
                FROM generate_series(1, %d) n"""
                        .formatted(due),
                "VACUUM ANALYZE shop.terms_acceptance",
                "CHECKPOINT");
    }

    static String cartId(long number) {
        String hex = "%032x".formatted(number);
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-" + hex.substring(12, 16) + "-"
                + hex.substring(16, 20) + "-" + hex.substring(20);
    }

    private static String cartRows(String lines, String until, long from, long count) {
        return """
                INSERT INTO shop.cart (id, lines, last_contact, active_until)
                SELECT lpad(to_hex(n), 32, '0')::uuid, %s, current_date, %s
                FROM generate_series(%d, %d) n"""
                .formatted(lines, until, from, from + count - 1);
    }
}
