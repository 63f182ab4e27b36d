import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.slf4j.LoggerFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
        }
        if (wanted.test("governed")) governed(database, data);
        if (wanted.test("million")) million(database, data);
    }

    private void ready(Path data) throws Exception {
        new Shop(Optional.empty(), path, data).close();
        double[] seconds = new double[3];
        for (int i = 0; i < seconds.length; i++) {
            // The flag that spring-boot:run, the README's command, gives too.
            try (Shop again = new Shop(Optional.empty(), path, data, "-XX:TieredStopAtLevel=1")) {
                seconds[i] = again.readyAfter;
            }
        }
        table.atMost(
                "ready on existing data, embedded PostgreSQL included",
                Placing.median(seconds),
                10,
                "s",
                "median of 3 starts");
    }

    private void placing(Database database, Shop shop) throws Exception {
        Placing placing = new Placing(database, shop);
        placing.refill();
        placing.place(8, quick ? 3 : 30);
        for (int clients : new int[] {8, 32}) {
            double[] ours = new double[3];
            double[] floor = new double[3];
            double[] p99 = new double[3];
            for (int round = 0; round < 3; round++) {
                placing.refill();
                Load.Result result = placing.place(clients, quick ? 2 : 10);
                ours[round] = result.perSecond();
                p99[round] = result.millis(0.99);
                placing.refill();
                floor[round] = placing.floor(clients, quick ? 2 : 10);
            }
            table.atLeast(
                    "orders placed over HTTP ÷ pgbench doing the same writes, %d clients"
                            .formatted(clients),
                    Placing.median(ours) / Placing.median(floor),
                    clients == 8 ? 0.5 : 0.3,
                    "%.0f ÷ %.0f a second, p99 %.0f ms"
                            .formatted(
                                    Placing.median(ours),
                                    Placing.median(floor),
                                    Placing.median(p99)));
        }
    }

    private void pages(Database database, Shop shop) throws Exception {
        Load empty = Reading.page(shop, "/benchmark/empty");
        Load product = Reading.page(shop, "/products/" + anyProduct(database));
        empty.run(8, quick ? 1 : 10);
        product.run(8, quick ? 1 : 10);
        double[] floor = new double[3];
        double[] ours = new double[3];
        for (int round = 0; round < 3; round++) {
            floor[round] = empty.run(8, quick ? 1 : 6).perSecond();
            ours[round] = product.run(8, quick ? 1 : 6).perSecond();
        }
        table.atLeast(
                "cached product page ÷ empty answer, 8 clients",
                Placing.median(ours) / Placing.median(floor),
                0.33,
                "%.0f ÷ %.0f a second".formatted(Placing.median(ours), Placing.median(floor)));
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
        double[] more = new double[3];
        double[] moreOfMany = new double[3];
        double raw = 0;
        for (int round = 0; round < 3; round++) {
            raw = Reading.rowMicros(database, "", reads);
            more[round] = Reading.rowMicros(database, role, reads) - raw;
            moreOfMany[round] =
                    Reading.rowOfManyMicros(database, role, 10_000, reads / 1_000)
                            - Reading.rowOfManyMicros(database, "", 10_000, reads / 1_000);
        }
        table.atMost(
                "a row read by its key costs more under the policies",
                Placing.median(more),
                5,
                "µs",
                "of server CPU, beside %.1f µs without".formatted(raw));
        table.atMost(
                "a row among 10,000 costs more under the policies",
                Placing.median(moreOfMany),
                5,
                "µs",
                "of server CPU");
    }

    private void memory(Database database, Shop shop) throws Exception {
        Placing placing = new Placing(database, shop);
        placing.refill();
        placing.place(32, quick ? 2 : 20);
        Reading.page(shop, "/products/" + anyProduct(database)).run(32, quick ? 1 : 10);
        table.atMost("JVM in memory under load, at its peak", shop.peak(), 600, "MB", "-Xmx400m");
    }

    private void sweep(Database database, Shop shop) throws Exception {
        int due = quick ? 20_000 : 200_000;
        shop.enter();
        Sweeping.sweep(shop);
        double[] raw = new double[3];
        double[] ours = new double[3];
        double[] larger = new double[3];
        for (int round = 0; round < 3; round++) {
            Filling.dueCarts(database, due, due * 2L);
            raw[round] = Sweeping.raw(database);
            Filling.dueCarts(database, due, due * 2L);
            ours[round] = Sweeping.sweep(shop);
            Filling.dueCarts(database, due, due * 20L);
            larger[round] = Sweeping.sweep(shop);
        }
        double mine = Placing.median(ours);
        table.atLeast(
                "sweep of carts ÷ batched raw DELETE with the same commits",
                Placing.median(raw) / mine,
                0.5,
                "%,d rows: %.0f ÷ %.0f rows a ms"
                        .formatted(due, due / mine / 1e3, due / Placing.median(raw) / 1e3));
        table.atMost(
                "its time when the table is ten times larger",
                Placing.median(larger) / mine,
                1.2,
                "",
                "%.2f s ÷ %.2f s".formatted(Placing.median(larger), mine));
        Filling.dueAcceptances(database, due);
        double moves = Sweeping.sweep(shop);
        table.shown("acceptances moved to the archive, a second", due / moves, "%,d rows".formatted(due));
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
        for (Placing placing : List.of(first, second)) {
            placing.refill();
            placing.place(8, quick ? 3 : 30);
        }
        double[] a = new double[5];
        double[] b = new double[5];
        for (int round = 0; round < a.length; round++) {
            first.refill();
            a[round] = first.place(8, quick ? 2 : 8).perSecond();
            second.refill();
            b[round] = second.place(8, quick ? 2 : 8).perSecond();
        }
        return new double[] {Placing.median(a), Placing.median(b)};
    }
}
