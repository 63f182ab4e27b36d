import java.sql.Connection;
import java.sql.Statement;

/** Ending what is due: by the shop's sweep, and by the statement that anybody would write. */
final class Sweeping {
    private static final int BATCH = 5_000;

    private Sweeping() {}

    /** Seconds that the shop's sweep takes, its answer as a page included. */
    static double sweep(Shop shop) throws Exception {
        long start = System.nanoTime();
        shop.post("/backoffice/privacy/sweep", "", 200);
        return (System.nanoTime() - start) / 1e9;
    }

    /** Seconds of one DELETE after the other, past every policy, with as many commits as the sweep makes. */
    static double raw(Database database) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            int gone;
            do {
                gone =
                        statement.executeUpdate(
                                "DELETE FROM shop.cart WHERE id IN (SELECT id FROM shop.cart WHERE active_until <= now() ORDER BY active_until LIMIT %d)"
                                        .formatted(BATCH));
                connection.commit();
            } while (gone > 0);
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
