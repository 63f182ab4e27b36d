package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The power goes at every step of placing, paying and confirming: the statement of that step is held up in the database, the shop is killed
 * with -9 while it waits, another is started, and the buyer goes on as people do, by pressing again.
 */
class PowerCutTest {
    private static final String PRODUCT = "sablier-brosse-a-dents";
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir private static Path directory;
    private static TestServer database;
    private static String sku;
    private static RunningShop shop;

    @BeforeAll
    static void open() {
        database = TestServer.database();
        shop = start();
        sku =
                database.text(
                        "SELECT min(sku) FROM catalog.variant v JOIN catalog.product p ON p.slug ="
                                + " v.product WHERE p.slug = '%s'".formatted(PRODUCT));
        database.execute(
                """
                CREATE FUNCTION public.hold_up() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_advisory_xact_lock(4711);
                    RETURN COALESCE(NEW, OLD);
                END $$\
                """);
    }

    @AfterAll
    static void close() {
        if (shop != null) shop.close();
    }

    @ParameterizedTest(name = "at {0} on {1}")
    @CsvSource({
        "UPDATE, catalog.stock",
        "INSERT, shop.orders",
        "INSERT, shop.order_contact",
        "INSERT, shop.terms_acceptance",
        "DELETE, shop.cart",
        "INSERT, shop.payment_token",
        "INSERT, shop.payment_event",
        "INSERT, shop.payment_entry",
        "UPDATE, shop.orders",
        "INSERT, technical.scheduled_tasks",
        "INSERT, shop.invoice",
        "INSERT, shop.contract_writing",
        "INSERT, shop.service_mail"
    })
    void sellsOnceAndIsPaidOnce(String operation, String table) throws Exception {
        long onHand = stock("on_hand");
        Buyer buyer = new Buyer().fillsTheCart(shop, PRODUCT, sku, 1);

        try (Connection holder = database.connect();
                Statement hold = holder.createStatement()) {
            hold.execute("SELECT pg_advisory_lock(4711)");
            database.execute(
                    "CREATE TRIGGER hold_up BEFORE %s ON %s FOR EACH ROW EXECUTE FUNCTION public.hold_up()"
                            .formatted(operation, table));
            CompletableFuture<Void> path = CompletableFuture.runAsync(() -> buys(buyer));
            await().atMost(SOON)
                    // What the provider has to tell comes after the buyer's path has ended.
                    .failFast(path::isCompletedExceptionally)
                    .until(PowerCutTest::somebodyWaits);
            shop.kill();
            path.handle((_, _) -> null).join();
            // The server learns only now that nobody listens any more.
            hold.execute("SELECT pg_advisory_unlock(4711)");
            database.execute("DROP TRIGGER hold_up ON " + table);
        }
        shop = start();
        buys(buyer);

        String order = "(SELECT id FROM shop.orders ORDER BY placed_at DESC LIMIT 1)";
        await().atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(count("shop.invoice WHERE order_id = " + order)).isOne();
                    assertThat(count("shop.service_mail WHERE order_id = " + order)).isOne();
                });
        assertThat(count("shop.contract_writing WHERE order_id = " + order)).isOne();
        assertThat(
                        database.text(
                                "SELECT o.state || ' ' || (sum(e.amount_cents) = o.total_cents) ||"
                                    + " ' ' || count(*) FROM shop.orders o JOIN shop.payment_entry"
                                    + " e ON e.reference = o.number WHERE o.id ="
                                        + " %s GROUP BY o.id".formatted(order)))
                .isEqualTo("CONFIRMED true 1");
        assertThat(stock("on_hand")).isEqualTo(onHand - 1);
        assertThat(stock("reserved")).isZero();
        assertThat(letters(database.text("SELECT " + order))).isOne();
        assertThat(
                        database.number(
                                "SELECT count(*) - max(n) + min(n) FROM (SELECT"
                                    + " regexp_replace(number, '\\D', '', 'g')::bigint n FROM"
                                    + " shop.invoice WHERE issued_on = (SELECT max(issued_on) FROM"
                                    + " shop.invoice)) i"))
                .as("no number is missing")
                .isOne();
    }

    /** As far as it goes: whoever finds the power gone stops, and goes on later from there. */
    private static void buys(Buyer buyer) {
        String way = buyer.wayToPay().orElseGet(() -> buyer.orders(shop));
        if (!way.endsWith("/pay")) return;
        String provider = buyer.follows(shop, way);
        if (provider.contains("/sandbox/payment/"))
            buyer.pays(shop, provider.substring(provider.lastIndexOf('/') + 1));
    }

    private static RunningShop start() {
        return RunningShop.start(database, directory, "echeance.timers.heartbeat=500ms");
    }

    private static boolean somebodyWaits() {
        return count("pg_locks WHERE locktype = 'advisory' AND objid = 4711 AND NOT granted") > 0;
    }

    private static long count(String from) {
        return database.number("SELECT count(*) FROM " + from);
    }

    private static long stock(String column) {
        return database.number(
                "SELECT %s FROM catalog.stock WHERE sku = '%s'".formatted(column, sku));
    }

    private static long letters(String order) throws IOException {
        try (Stream<Path> letters = Files.list(directory.resolve("mailbox"))) {
            return letters.filter(file -> file.getFileName().toString().contains(order)).count();
        }
    }
}
