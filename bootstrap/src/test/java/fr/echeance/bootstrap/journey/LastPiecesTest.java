package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Everybody wants the last pieces, on two nodes with pools of sixteen connections. */
class LastPiecesTest {
    private static final int BUYERS = 200;
    private static final int PIECES = 30;
    private static final String PRODUCT = "sablier-brosse-a-dents";

    @TempDir private static Path directory;
    private static TestServer database;
    private static String sku;
    private static RunningShop first;
    private static RunningShop second;

    @BeforeAll
    static void openTwice() {
        database = TestServer.database();
        first = RunningShop.start(database, directory);
        second = RunningShop.start(database, directory);
        sku =
                database.text(
                        "SELECT min(sku) FROM catalog.variant v JOIN catalog.product p ON p.slug ="
                                + " v.product WHERE p.slug = '%s'".formatted(PRODUCT));
    }

    @AfterAll
    static void close() {
        if (first != null) first.close();
        if (second != null) second.close();
    }

    @Test
    void thirtyAreSoldAndNotOneMore() throws Exception {
        database.execute(
                "UPDATE catalog.stock SET on_hand = %d, reserved = 0 WHERE sku = '%s'"
                        .formatted(BUYERS, sku));
        List<Buyer> buyers = new ArrayList<>();
        for (int i = 0; i < BUYERS; i++)
            buyers.add(new Buyer().fillsTheCart(node(i), PRODUCT, sku, 1));
        database.execute(
                "UPDATE catalog.stock SET on_hand = %d WHERE sku = '%s'".formatted(PIECES, sku));
        long before = database.number("SELECT count(*) FROM shop.orders");

        List<HttpResponse<String>> answers = atOnce(buyers);

        // Each presses twice, in two tabs on two nodes.
        assertThat(answers)
                .hasSize(2 * BUYERS)
                .allMatch(a -> List.of(303, 409).contains(a.statusCode()));
        assertThat(
                        answers.stream()
                                .flatMap(a -> a.headers().firstValue("Location").stream())
                                .filter(location -> location.endsWith("/pay"))
                                .distinct())
                .hasSize(PIECES);
        assertThat(database.number("SELECT count(*) FROM shop.orders") - before).isEqualTo(PIECES);
        assertThat(
                        database.text(
                                "SELECT on_hand || ' ' || reserved FROM catalog.stock WHERE sku ="
                                        + " '%s'".formatted(sku)))
                .isEqualTo(PIECES + " " + PIECES);
    }

    private static List<HttpResponse<String>> atOnce(List<Buyer> buyers) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<HttpResponse<String>>> pressed = new ArrayList<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < buyers.size(); i++) {
                Buyer buyer = buyers.get(i);
                for (int tab = 0; tab < 2; tab++) {
                    RunningShop shop = node(i + tab);
                    pressed.add(
                            many.submit(() -> {
                                start.await();
                                return buyer.presses(shop);
                            }));
                }
            }
            start.countDown();
        }
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> answer : pressed) answers.add(answer.get());
        return answers;
    }

    private static RunningShop node(int number) {
        return number % 2 == 0 ? first : second;
    }
}
