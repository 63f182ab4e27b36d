import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Finding a customer among many: the form posted as staff does it, the page of hits and the trace of each look included. */
final class Finding {
    /** Names of two to four syllables: as some names are, a few are common and most are rare. */
    private static final String NAME =
            """
            initcap((ARRAY['ma','be','lu','sa','co','de','fri','gau','he','jo','ka','le','mi','no','pa','qui','ro','syl','tho','va'])[(1 + (%1$s * 7919 + %2$s) %% 20)::int]
                || (ARRAY['ri','no','la','mé','tin','ra','sse','vé','li','do','gue','na','be','ssou','re','ti','mon','lle','zé','pin'])[(1 + (%1$s / 20 * 104729 + %2$s) %% 20)::int]
                || (ARRAY['','e','ne','rd','t','','lier','ot','eau','in'])[(1 + (%1$s / 400 * 1299709 + %2$s) %% 10)::int]
                || (ARRAY['','','son','ière','ac','','et','ier','ois',''])[(1 + (%1$s / 4000 * 15485863 + %2$s) %% 10)::int])\
            """;

    private Finding() {}

    /** So many people with an order each, beside those that are stored. */
    static void people(Database database, long count) throws Exception {
        String id = "('e' || lpad(to_hex(n), 31, '0'))::uuid";
        String numbers = "FROM generate_series(1::bigint, %d) n".formatted(count);
        String name = NAME.formatted("n", 3) + " || ' ' || " + NAME.formatted("(n * 31)", 11);
        database.execute(
                """
                INSERT INTO shop.orders (id, number, cart, buyer, state, lines, shipping_method, shipping_name, shipping_cents, shipping_vat, total_cents, placed_at, pay_before, confirmed_at, active_until, archive_until)
                SELECT %1$s, 'E-' || lpad(upper(to_hex(n)), 5, '0') || '-BENCH', %1$s, %1$s, 'CONFIRMED', '[]', 'domicile', 'À domicile', 590, 2000, 1880, now(), now(), now(), 'infinity', 'infinity' %2$s"""
                        .formatted(id, numbers),
                """
                INSERT INTO shop.order_contact (order_id, email, delivery_name, delivery_street, delivery_postcode, delivery_city, delivery_country, billing_name, billing_street, billing_postcode, billing_city, billing_country, language, active_until)
                SELECT %1$s, 'client.' || n || '@example.com', %3$s, '3 impasse du Balancier', '75007', 'Paris', 'FR', %3$s, '3 impasse du Balancier', '75007', 'Paris', 'FR', 'FR', 'infinity' %2$s"""
                        .formatted(id, numbers, name),
                "VACUUM ANALYZE shop.orders",
                "VACUUM ANALYZE shop.order_contact");
    }

    /** What is typed: some whole names, some beginnings of two letters and more. */
    static List<String> names(Database database, int many) throws Exception {
        return lines(
                database,
                """
                SELECT string_agg(CASE n %% 4 WHEN 0 THEN delivery_name WHEN 1 THEN left(delivery_name, 2 + n %% 3)
                    WHEN 2 THEN split_part(delivery_name, ' ', 2) ELSE left(split_part(delivery_name, ' ', 2), 3) END, E'\\n')
                FROM (SELECT delivery_name, (row_number() OVER ())::int AS n FROM shop.order_contact
                    WHERE email LIKE 'client.%%' ORDER BY md5(email) LIMIT %d) x"""
                        .formatted(many));
    }

    static List<String> orderNumbers(Database database, int many) throws Exception {
        return lines(
                database,
                "SELECT string_agg(number, E'\\n') FROM (SELECT number FROM shop.orders WHERE number LIKE '%%-BENCH' ORDER BY md5(number) LIMIT %d) x"
                        .formatted(many));
    }

    /** Of people who ordered over HTTP: only their pseudonyms are those of their addresses. */
    static List<String> addresses(Database database, int many) throws Exception {
        return lines(
                database,
                "SELECT string_agg(email, E'\\n') FROM (SELECT email FROM shop.order_contact WHERE email ~ '^prudence.carillon.[0-9]{12}@' ORDER BY md5(email) LIMIT %d) x"
                        .formatted(many));
    }

    /** Milliseconds until 95 of 100 searches were answered, one after the other; each must find somebody. */
    static double p95(Shop shop, List<String> sought) throws Exception {
        long[] nanos = new long[sought.size()];
        for (int i = 0; i < nanos.length; i++) {
            String form = "sought=" + URLEncoder.encode(sought.get(i), StandardCharsets.UTF_8);
            long start = System.nanoTime();
            String page = shop.post("/backoffice/customers", form, 200);
            nanos[i] = System.nanoTime() - start;
            if (!page.contains("href=\"/backoffice/customers/"))
                throw new IllegalStateException("found nobody by search " + i);
        }
        Arrays.sort(nanos);
        System.err.printf(
                Locale.ROOT,
                "%d searches, median %.1f ms, slowest %.1f ms%n",
                nanos.length,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length - 1] / 1e6);
        return nanos[(int) (nanos.length * 0.95)] / 1e6;
    }

    private static List<String> lines(Database database, String sql) throws Exception {
        return List.of(database.text(sql).split("\n"));
    }
}
