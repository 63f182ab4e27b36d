import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;

/** What it costs to show a page, and to read a row under the policies. */
final class Reading {
    private static final double TICK_MICROS = 10_000;

    private Reading() {}

    static Load page(Shop shop, String path) {
        String request =
                "GET %s HTTP/1.1\r\nHost: localhost:%d\r\n\r\n".formatted(path, shop.port);
        return new Load(shop.port, " 200", _ -> request);
    }

    /**
     * Microseconds of processor that the server spends on reading one order by its key.
     *
     * @param role empty: past every policy
     */
    static double rowMicros(Database database, String role, int reads) throws Exception {
        try (Connection connection = database.connect();
                Statement setup = connection.createStatement()) {
            if (!role.isEmpty()) setup.execute("SET ROLE " + role);
            String backend;
            try (ResultSet row = setup.executeQuery("SELECT pg_backend_pid()")) {
                row.next();
                backend = row.getString(1);
            }
            try (PreparedStatement read =
                    connection.prepareStatement(
                            "SELECT id, number, buyer, state, lines, shipping_cents, placed_at"
                                    + " FROM shop.orders WHERE id = ('a' || lpad(to_hex(?), 31, '0'))::uuid")) {
                read(read, reads / 10);
                double before = ticks(backend);
                read(read, reads);
                return (ticks(backend) - before) * TICK_MICROS / reads;
            }
        }
    }

    private static void read(PreparedStatement read, int reads) throws Exception {
        for (int i = 0; i < reads; i++) {
            read.setInt(1, 1 + i % 10_000);
            try (ResultSet row = read.executeQuery()) {
                if (!row.next()) throw new IllegalStateException("an order is not to be seen");
            }
        }
    }

    /**
     * Microseconds of processor per row when many rows are read by one statement.
     *
     * @param role empty: past every policy
     */
    static double rowOfManyMicros(Database database, String role, int rows, int times)
            throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            if (!role.isEmpty()) statement.execute("SET ROLE " + role);
            statement.execute("SET max_parallel_workers_per_gather = 0");
            String backend;
            try (ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
                row.next();
                backend = row.getString(1);
            }
            String all =
                    "SELECT count(*), sum(total_cents), max(number) FROM (SELECT * FROM (SELECT number, total_cents FROM shop.orders) o LIMIT %d) o"
                            .formatted(rows);
            statement.executeQuery(all).close();
            double before = ticks(backend);
            for (int i = 0; i < times; i++) statement.executeQuery(all).close();
            return (ticks(backend) - before) * TICK_MICROS / rows / times;
        }
    }

    /** Seconds until a new price stands on the product's page, whoever changed it. */
    static double priceVisibleAfter(Database database, Shop shop, int euros) throws Exception {
        shop.get("/products/" + Filling.PRODUCT);
        database.execute(
                "UPDATE catalog.variant SET price_cents = %d00 WHERE product = '%s'"
                        .formatted(euros, Filling.PRODUCT));
        long changed = System.nanoTime();
        while (!shop.get("/products/" + Filling.PRODUCT).contains(euros + ",00"))
            if (System.nanoTime() - changed > 10e9)
                throw new IllegalStateException("the new price does not show");
        return (System.nanoTime() - changed) / 1e9;
    }

    /** Hundredths of a second of processor, its own and the kernel's for it. */
    private static double ticks(String backend) throws Exception {
        String stat = Files.readString(Path.of("/proc", backend, "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Arrays.stream(fields, 11, 13).mapToLong(Long::parseLong).sum();
    }
}
