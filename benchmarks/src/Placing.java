import java.io.BufferedReader;
import java.nio.file.Path;
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

    /** Never the same cart twice in a run: a cart that was ordered before is only answered with its order. */
    private static final AtomicLong NEXT_CART = new AtomicLong(1);

    private final Database database;
    private final Load load;
    private long firstCart;

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

    /** Orders a second and how long each took; every answer must have been a new order. */
    Load.Result place(int clients, double seconds) throws Exception {
        refill();
        Load.Result result = load.from(firstCart).run(clients, seconds);
        long placed = CARTS - database.number("SELECT count(*) FROM shop.cart");
        if (placed != result.nanos().length)
            throw new IllegalStateException(
                    result.nanos().length + " answers, " + placed + " orders");
        return result;
    }

    /** Transactions a second of the bare writes. */
    double floor(int clients, int seconds) throws Exception {
        refill();
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
                                        "--define=cart=" + (firstCart - 1),
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

    private void refill() throws Exception {
        firstCart = NEXT_CART.getAndAdd(CARTS);
        Filling.carts(database, firstCart, CARTS);
    }
}
