package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.echeance.bootstrap.journey.BackOffice.Progress;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * The power goes while a former shop comes in, at three steps of a batch and at three depths of the file: the statement of that step is held
 * up in the database, the shop is killed with -9 while it waits, and another goes on by itself.
 */
class TakeoverPowerCutTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    /** @param line of the sales, in a batch behind which it happens */
    private record Cut(String step, String table, int line) {}

    private static final List<Cut> CUTS =
            List.of(
                    // Nothing of the batch is written, half of it, all but how far it came.
                    new Cut("INSERT", "shop.orders", 2_000),
                    new Cut("INSERT", "archive.payment_entry", 8_000),
                    new Cut("UPDATE", "shop.takeover_upload", 14_000));

    @TempDir private static Path directory;
    private static TestServer database;
    private static RunningShop shop;

    @BeforeAll
    static void open() {
        database = TestServer.database();
        shop = start();
        database.execute(
                """
                CREATE FUNCTION public.hold_up() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
                BEGIN
                    PERFORM pg_advisory_xact_lock(4711) FROM shop.takeover_upload
                        WHERE stage = 'RUNNING' AND source = 'SALES' AND line > TG_ARGV[0]::int;
                    RETURN NEW;
                END $$\
                """);
    }

    @AfterAll
    static void close() {
        if (shop != null) shop.close();
    }

    @Test
    void countsAndLoadsWhatItDoesWithoutOne() throws Exception {
        BackOffice office = new BackOffice(shop);
        String spared = office.begins(ManySales.files("S"));
        finishes(office, spared);
        assertThat(rows()).isEqualTo(ManySales.rows(1));

        String cut = "";
        int percent = 0;
        for (Cut next : CUTS) {
            try (Connection holder = database.connect();
                    Statement hold = holder.createStatement()) {
                hold.execute("SELECT pg_advisory_lock(4711)");
                database.execute(
                        "CREATE TRIGGER hold_up BEFORE %s ON %s FOR EACH ROW EXECUTE FUNCTION public.hold_up(%d)"
                                .formatted(next.step(), next.table(), next.line()));
                if (cut.isEmpty()) cut = office.begins(ManySales.files("C"));
                else office = new BackOffice(shop = start());
                percent = waits(office, cut, percent);
                shop.kill();
                // The server learns only now that nobody listens any more.
                hold.execute("SELECT pg_advisory_unlock(4711)");
                database.execute("DROP TRIGGER hold_up ON " + next.table());
            }
            assertThat(
                            database.text(
                                    "SELECT stage FROM shop.takeover_upload ORDER BY uploaded_at"
                                            + " DESC"))
                    .isEqualTo("RUNNING");
            assertThat(rows()).as("what is there was counted").isEqualTo(counted());
        }
        office = new BackOffice(shop = start());
        finishes(office, cut);

        assertThat(figures(office, cut))
                .isEqualTo(figures(office, spared))
                .anyMatch(line -> line.contains("illisible"));
        assertThat(rows()).isEqualTo(counted()).isEqualTo(ManySales.rows(2));
        assertThat(number("count(DISTINCT reference) FROM archive.payment_entry"))
                .isEqualTo(number("count(*) FROM archive.payment_entry"));
        assertThat(
                        number(
                                "sum(records) FROM governance.ledger_entry WHERE action ="
                                        + " 'archived' AND purpose = 'takeover'"))
                .isEqualTo(
                        number(
                                "(SELECT count(*) FROM archive.orders) + count(*) FROM"
                                        + " archive.payment_entry"));
    }

    /** Until the step waits; answers how far the takeover says that it has come by then. */
    private static int waits(BackOffice office, String place, int before) {
        await().atMost(SOON)
                .failFast(
                        "it ended before the power went",
                        () -> !office.progress(place).stage().equals("running"))
                .until(TakeoverPowerCutTest::somebodyWaits);
        Progress progress = office.progress(place);
        assertThat(progress.stage()).isEqualTo("running");
        assertThat(progress.percent()).isGreaterThan(before).isLessThan(100);
        return progress.percent();
    }

    private static void finishes(BackOffice office, String place) {
        await().atMost(SOON).until(() -> office.progress(place).stage().equals("finished"));
    }

    /** All that its report says, but which files it speaks of and when it was. */
    private static List<String> figures(BackOffice office, String place) {
        List<String> lines = office.get(place + "/report.csv").lines().toList();
        assertThat(lines.get(4)).startsWith("Terminé le;");
        return lines.stream()
                .filter(line -> lines.indexOf(line) < 2 || lines.indexOf(line) > 4)
                .toList();
    }

    /** Of orders, contacts and entries in use, then of archived orders and entries. */
    private static List<Long> rows() {
        return List.of(
                number("count(*) FROM shop.orders"),
                number("count(*) FROM shop.order_contact"),
                number("count(*) FROM shop.payment_entry"),
                number("count(*) FROM archive.orders"),
                number("count(*) FROM archive.payment_entry"));
    }

    /** The same, as the takeovers say it. */
    private static List<Long> counted() {
        return List.of(
                loaded("order", "LIVE"),
                loaded("order_contact", "LIVE"),
                loaded("payment_entry", "LIVE"),
                loaded("order", "ARCHIVE_UNTIL"),
                loaded("payment_entry", "ARCHIVE_UNTIL"));
    }

    private static long loaded(String kind, String verdict) {
        return number(
                "coalesce(sum((t ->> 'loaded')::bigint), 0) FROM shop.takeover_upload, jsonb_array_elements(tallies) t WHERE t ->> 'kind' = '%s' AND t ->> 'verdict' = '%s'"
                        .formatted(kind, verdict));
    }

    private static boolean somebodyWaits() {
        return number(
                        "count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 4711 AND"
                                + " NOT granted")
                > 0;
    }

    private static long number(String what) {
        return database.number("SELECT " + what);
    }

    private static RunningShop start() {
        return RunningShop.start(
                database,
                directory,
                "echeance.sample-shop=false",
                "echeance.timers.heartbeat=500ms");
    }
}
