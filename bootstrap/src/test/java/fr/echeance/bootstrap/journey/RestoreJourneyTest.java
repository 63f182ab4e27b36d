package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** A shop is backed up, erases somebody, and is restored: they do not come back, not for a moment. */
class RestoreJourneyTest {
    private static final String EMAIL = "lazare.revenant@example.com";
    private static final String PASSWORD = "douze coups de minuit";
    private static final String ACCOUNTS =
            "SELECT count(*) FROM shop.account WHERE email = '" + EMAIL + "'";

    @TempDir private static Path directory;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    /** Not while the journal is read, and not when the next line was torn. Seen red with a gate that stands open: the front page opened. */
    @Test
    void opensNoPageBeforeWhoWasErasedIsErasedAgain()
            throws IOException, SQLException, ExecutionException, InterruptedException {
        TestServer database = TestServer.database();
        try (RunningShop shop = RunningShop.start(database, directory);
                Visitor lazare = visitor(shop)) {
            lazare.opensAnAccount(EMAIL, PASSWORD);
        }
        TestServer backup = database.copy();
        try (RunningShop shop = RunningShop.start(database, directory);
                Visitor lazare = visitor(shop)) {
            isErased(lazare);
        }
        assertThat(database.number(ACCOUNTS)).isZero();
        assertThat(backup.number(ACCOUNTS)).isEqualTo(1);
        // The power went while the next line was written.
        Path journal = directory.resolve("erasures.jsonl");
        Files.writeString(journal, "{\"id\":\"", StandardOpenOption.APPEND);

        int port = RunningShop.freePort();
        Buyer early = new Buyer();
        String address = "http://localhost:" + port;
        Future<RunningShop> starting;
        try (Connection holding = backup.connect();
                Statement lock = holding.createStatement()) {
            holding.setAutoCommit(false);
            lock.execute("LOCK TABLE governance.erasure_journal IN EXCLUSIVE MODE");
            starting =
                    CompletableFuture.supplyAsync(
                            () -> RunningShop.startAt(port, backup, directory));
            while (answer(early, address + "/") == 0) LockSupport.parkNanos(100_000_000);
            for (String page : new String[] {"/", "/account", "/api/shop/v1/products"})
                assertThat(answer(early, address + page)).as(page).isEqualTo(503);
            assertThat(early.get(address + "/actuator/health").body()).contains("DOWN");
            assertThat(starting.isDone()).isFalse();
            holding.rollback();
        }
        try (RunningShop restored = starting.get();
                Visitor lazare = new Visitor(restored, chromium.visitor(false, 390))) {
            assertThat(restored.log()).contains("1 erasures that the database did not know");
            assertThat(backup.number(ACCOUNTS)).isZero();
            assertThat(answer(early, address + "/")).isEqualTo(200);
            assertThat(early.get(address + "/actuator/health").statusCode()).isEqualTo(200);
            lazare.page.navigate(address + "/account");
            lazare.signsIn(EMAIL, PASSWORD).sees("ne vont pas ensemble");
        }
        try (RunningShop again = RunningShop.start(backup, directory)) {
            assertThat(again.log()).doesNotContain("did not know");
        }
    }

    private static void isErased(Visitor lazare) {
        lazare.open("/account").signsIn(EMAIL, PASSWORD).sees("Mes commandes");
        lazare.open("/account/privacy").sees("Ce qui est gardé");
        lazare.open("/privacy/my-data/erasure").type("receiptTo", EMAIL);
        lazare.click("Effacer mes données").sees("Demande enregistrée");
        lazare.windsTo(LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(8));
        lazare.page.waitForCondition(() -> lazare.hasLetter(EMAIL, "ce qui a été effacé"));
    }

    private static int answer(Buyer buyer, String address) {
        try {
            return buyer.get(address).statusCode();
        } catch (Buyer.PowerGone notYet) {
            return 0;
        }
    }

    private static Visitor visitor(RunningShop shop) {
        return new Visitor(shop, chromium.visitor(false, 390));
    }
}
