import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.slf4j.LoggerFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every bound, in one run, on one machine: floors and shop take turns, so that what slows the machine slows both. */
final class Benchmarks {
    private final String path;
    private final Path target;
    private final boolean quick;
    private final Table table = new Table();

    private Benchmarks(String path, Path target, boolean quick) {
        this.path = path;
        this.target = target;
        this.quick = quick;
    }

    /** Class path of the shop, folder of the variants; then {@code --quick}, or the names of the measurements that are wanted. */
    static void main(String[] args) throws Exception {
        List<String> wanted = Arrays.stream(args).skip(2).filter(Predicate.not("--quick"::equals)).toList();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Path data = Files.createTempDirectory("echeance-benchmarks");
        Benchmarks benchmarks =
                new Benchmarks(args[0], Path.of(args[1]), Arrays.asList(args).contains("--quick"));
        try (EmbeddedPostgres server = Database.server(data.resolve("postgres"))) {
            Database database = new Database(server.getPort(), "postgres").create("bench");
            benchmarks.measure(database, data, name -> wanted.isEmpty() || wanted.contains(name));
        } finally {
            try (Stream<Path> files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
        benchmarks.table.printAll();
        System.exit(0);
    }

    private void measure(Database database, Path data, Predicate<String> wanted) throws Exception {
        if (wanted.test("ready")) ready(data.resolve("ready"));
        String withEmpty = target.resolve("variants/empty") + ":" + path;
        try (Shop shop = new Shop(Optional.of(database), withEmpty, data.resolve("shop"))) {
            Filling.articles(database);
            Filling.orders(database, 1, 10_000);
            if (wanted.test("placing")) placing(database, shop);
            if (wanted.test("pages")) pages(database, shop);
            if (wanted.test("rows")) rows(database);
            if (wanted.test("memory")) memory(database, shop);
            if (wanted.test("sweep")) sweep(database, shop);
            if (wanted.test("signin")) SigningIn.measure(database, shop, table, quick);
        }
        if (wanted.test("customers")) customers(database, data);
        if (wanted.test("governed")) governed(database, data);
        if (wanted.test("million")) million(database, data);
        if (wanted.test("takeover")) TakingOver.measure(database, data, table, quick);
        if (wanted.test("reconciling"))
            Reconciling.measure(database.create("reconciling"), data.resolve("reconciling"), table, quick);
        if (wanted.test("campaigns"))
            Campaigning.measure(database.create("campaigns"), data.resolve("campaigns"), table, quick);
        if (wanted.test("audience"))
            Audience.measure(database.create("audience"), data.resolve("audience"), table, quick);
        if (wanted.test("rights")) Rights.measure(database, data, table, quick);
    }

    private void ready(Path data) throws Exception {
        new Shop(Optional.empty(), path, data).close();
        // The flag that spring-boot:run, the README's command, gives too.
        double[] seconds =
                Rounds.medians(
                        3,
                        () -> {
                            try (Shop again = new Shop(Optional.empty(), path, data, "-XX:TieredStopAtLevel=1")) {
                                return again.readyAfter;
                            }
                        });
        table.atMost(
                "ready on existing data, embedded PostgreSQL included",
                seconds[0],
                10,
                "s",
                "median of 3 starts");
    }

    private void placing(Database database, Shop shop) throws Exception {
        Placing placing = new Placing(database, shop);
        warm(placing);
        for (int clients : new int[] {8, 32}) {
            int seconds = quick ? 2 : 10;
            List<Double> p99 = new ArrayList<>();
            double[] rates =
                    Rounds.medians(
                            3,
                            () -> {
                                Load.Result result = placing.place(clients, seconds);
                                p99.add(result.millis(0.99));
                                return result.perSecond();
                            },
                            () -> placing.floor(clients, seconds));
            table.atLeast(
                    "orders placed over HTTP ÷ pgbench doing the same writes, %d clients"
                            .formatted(clients),
                    rates[0] / rates[1],
                    clients == 8 ? 0.5 : 0.3,
                    "%.0f ÷ %.0f a second, p99 at most %.0f ms"
                            .formatted(rates[0], rates[1], Collections.max(p99)));
        }
    }

    /** Two minutes: as long as the virtual machine goes on compiling on two cores that it shares with everything else. */
    private void warm(Placing placing) throws Exception {
        for (int round = 0; round < (quick ? 1 : 12); round++)
            System.err.printf(
                    "warming up: %.0f orders a second%n",
                    placing.place(8, quick ? 1 : 10).perSecond());
    }

    private void pages(Database database, Shop shop) throws Exception {
        Load empty = Reading.page(shop, "/benchmark/empty");
        Load product = Reading.page(shop, "/products/" + anyProduct(database));
        empty.run(8, quick ? 1 : 10);
        product.run(8, quick ? 1 : 10);
        int seconds = quick ? 1 : 6;
        double[] rates =
                Rounds.medians(
                        3,
                        () -> product.run(8, seconds).perSecond(),
                        () -> empty.run(8, seconds).perSecond());
        table.atLeast(
                "cached product page ÷ empty answer, 8 clients",
                rates[0] / rates[1],
                0.33,
                "%.0f ÷ %.0f a second".formatted(rates[0], rates[1]));
        double slowest = 0;
        for (int i = 0; i < (quick ? 3 : 20); i++)
            slowest = Math.max(slowest, Reading.priceVisibleAfter(database, shop, 20 + i));
        database.execute(
                "UPDATE catalog.variant SET price_cents = 1290 WHERE product = '%s'"
                        .formatted(Filling.PRODUCT));
        table.atMost("a new price stands on the page after", slowest, 1, "s", "slowest of 20");
    }

    private static String anyProduct(Database database) throws Exception {
        return database.text(
                "SELECT slug FROM catalog.product WHERE slug <> '%s' ORDER BY slug LIMIT 1"
                        .formatted(Filling.PRODUCT));
    }

    private void rows(Database database) throws Exception {
        int reads = quick ? 10_000 : 200_000;
        String role = "echeance_order_management";
        double[] micros =
                Rounds.medians(
                        3,
                        () -> Reading.rowMicros(database, "", reads),
                        () -> Reading.rowMicros(database, role, reads),
                        () -> Reading.rowOfManyMicros(database, "", 10_000, reads / 1_000),
                        () -> Reading.rowOfManyMicros(database, role, 10_000, reads / 1_000));
        table.atMost(
                "a row read by its key costs more under the policies",
                micros[1] - micros[0],
                5,
                "µs",
                "of server CPU, beside %.1f µs without".formatted(micros[0]));
        table.atMost(
                "a row among 10,000 costs more under the policies",
                micros[3] - micros[2],
                5,
                "µs",
                "of server CPU, beside %.2f µs without".formatted(micros[2]));
    }

    private void memory(Database database, Shop shop) throws Exception {
        new Placing(database, shop).place(32, quick ? 2 : 20);
        Reading.page(shop, "/products/" + anyProduct(database)).run(32, quick ? 1 : 10);
        table.atMost("JVM in memory under load, at its peak", shop.peak(), 600, "MB", "-Xmx400m");
    }

    private void sweep(Database database, Shop shop) throws Exception {
        int due = quick ? 5_000 : 100_000;
        shop.enter();
        Sweeping.sweep(shop);
        double[] seconds =
                Rounds.medians(
                        3,
                        () -> {
                            Filling.dueCarts(database, due, due * 2L, false);
                            return Sweeping.raw(database);
                        },
                        () -> {
                            Filling.dueCarts(database, due, due * 2L, false);
                            return Sweeping.sweep(shop);
                        },
                        () -> {
                            Filling.dueCarts(database, due, due * 20L, false);
                            return Sweeping.sweep(shop);
                        },
                        () -> {
                            Filling.dueCarts(database, due, due * 20L, true);
                            return Sweeping.raw(database);
                        },
                        () -> {
                            Filling.dueCarts(database, due, due * 20L, true);
                            return Sweeping.sweep(shop);
                        });
        table.atLeast(
                "sweep of carts ÷ batched raw DELETE with the same commits",
                seconds[0] / seconds[1],
                0.5,
                "%,d rows: %.2f s ÷ %.2f s".formatted(due, seconds[1], seconds[0]));
        table.atMost(
                "its time when the table is ten times larger",
                seconds[2] / seconds[1],
                1.2,
                "",
                "%.2f s ÷ %.2f s".formatted(seconds[2], seconds[1]));
        table.shown(
                "the same, the due rows strewn over all pages: sweep ÷ batched raw DELETE",
                seconds[3] / seconds[4],
                "%.2f s ÷ %.2f s: a page is written for each row".formatted(seconds[4], seconds[3]));
        Filling.dueAcceptances(database, due);
        double moves = Sweeping.sweep(shop);
        table.shown("acceptances moved to the archive, a second", due / moves, "%,d rows".formatted(due));
    }

    private void customers(Database database, Path data) throws Exception {
        Database many = database.copy("customers");
        int people = quick ? 2_000 : 200_000;
        Finding.people(many, people);
        int searches = quick ? 20 : 400;
        try (Shop shop = new Shop(Optional.of(many), path, data.resolve("customers"))) {
            shop.enter();
            new Placing(many, shop).place(8, quick ? 1 : 5);
            Finding.p95(shop, Finding.names(many, searches));
            String detail = "p95 of %,d searches among %,d people".formatted(searches, people);
            table.atMost(
                    "a customer found by address",
                    Finding.p95(shop, Finding.addresses(many, searches)),
                    50,
                    "ms",
                    detail);
            table.atMost(
                    "a customer found by number",
                    Finding.p95(shop, Finding.orderNumbers(many, searches)),
                    50,
                    "ms",
                    detail);
            table.atMost(
                    "customers found by name",
                    Finding.p95(shop, Finding.names(many, searches)),
                    50,
                    "ms",
                    detail);
        }
        many.drop();
    }

    /** Two shops on two copies of one database, in turn. */
    private void governed(Database database, Path data) throws Exception {
        Database open = database.copy("ungoverned");
        Ungoverned.open(open);
        String variant = target.resolve("variants/ungoverned") + ":" + path;
        try (Shop with = new Shop(Optional.of(database), path, data.resolve("shop"));
                Shop without = new Shop(Optional.of(open), variant, data.resolve("ungoverned"))) {
            double[] rates = inTurn(new Placing(database, with), new Placing(open, without));
            table.atLeast(
                    "governed ÷ ungoverned, orders placed, 8 clients",
                    rates[0] / rates[1],
                    0.85,
                    "%.0f ÷ %.0f a second".formatted(rates[0], rates[1]));
        }
        open.drop();
    }

    private void million(Database database, Path data) throws Exception {
        Database large = database.copy("large");
        Filling.orders(large, 10_001, quick ? 20_000 : 1_000_000);
        try (Shop few = new Shop(Optional.of(database), path, data.resolve("shop"));
                Shop many = new Shop(Optional.of(large), path, data.resolve("large"))) {
            double[] rates = inTurn(new Placing(database, few), new Placing(large, many));
            table.atMost(
                    "time to place an order, 1 million stored ÷ 10 thousand",
                    rates[0] / rates[1],
                    1.2,
                    "",
                    "%.0f and %.0f a second".formatted(rates[1], rates[0]));
        }
        large.drop();
    }

    /** Medians of orders a second. */
    private double[] inTurn(Placing first, Placing second) throws Exception {
        warm(first);
        warm(second);
        int seconds = quick ? 2 : 8;
        return Rounds.medians(
                5,
                () -> first.place(8, seconds).perSecond(),
                () -> second.place(8, seconds).perSecond());
    }
}
