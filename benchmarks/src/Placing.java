import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Placing an order: over HTTP with everything that belongs to it, and its bare writes. */
final class Placing {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private static final int CARTS = 100_000;
    private static final AtomicLong BUYER = new AtomicLong();

    private final Database database;
    private final Load load;

    Placing(Database database, Shop shop) throws Exception {
        this.database = database;
        long total =
                1290
                        + database.number(
                                "SELECT price_cents FROM catalog.shipping_method WHERE code = 'domicile'");
        String terms =
                database.text(
                        "SELECT version FROM catalog.terms ORDER BY in_force_from DESC LIMIT 1");
        String form =
                "email=prudence.carillon.%%012d%%%%40example.com&name=Prudence+Carillon&street=3+impasse+du+Balancier&postcode=75007&city=Paris&method=domicile&accepted=yes&termsVersion=%s&seen.domicile=%d"
                        .formatted(terms, total);
        String head =
                "POST /checkout HTTP/1.1\r\nHost: localhost:%d\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\nCookie: cart="
                        .formatted(shop.port, form.formatted(0).length());
        // A buyer for each order: those of one buyer wait for one another, for they move the same deadlines.
        this.load =
                new Load(
                        shop.port,
                        "/pay",
                        number ->
                                head
                                        + Filling.cartId(number)
                                        + "\r\n\r\n"
                                        + form.formatted(BUYER.incrementAndGet()));
    }

    /** Fills up the carts, and counts them from the first again. */
    void refill() throws Exception {
        Filling.carts(database, CARTS);
        load.from(1);
    }

    Load.Result place(int clients, double seconds) throws Exception {
        return load.run(clients, seconds);
    }

    /** Transactions a second of the bare writes. */
    double floor(int clients, int seconds) throws Exception {
        Process pgbench =
                new ProcessBuilder(
                                List.of(
                                        "pgbench",
                                        "--host=localhost",
                                        "--port=" + database.port(),
                                        "--username=postgres",
                                        "--no-vacuum",
                                        "--protocol=prepared",
                                        "--client=" + clients,
                                        "--jobs=2",
                                        "--time=" + seconds,
                                        "--define=cart=0",
                                        "--define=stride=" + CARTS / clients,
                                        "--file=" + Path.of("benchmarks", "place-order.sql"),
                                        database.name()))
                        .redirectErrorStream(true)
                        .start();
        Optional<String> rate = Optional.empty();
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = pgbench.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                Matcher found = RATE.matcher(line);
                if (found.find()) rate = Optional.of(found.group(1));
            }
        }
        if (pgbench.waitFor() != 0 || rate.isEmpty()) throw new IllegalStateException(said.toString());
        return Double.parseDouble(rate.get());
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
