package fr.echeance.payment.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class SandboxStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir private Path folder;

    @Test
    void findsAfterADeathWhatItKeptBefore() {
        String reference = open(store(), 1);
        store().change(reference, p -> p.become(Payment.Status.SUCCEEDED, "SUCCEEDED", NOW));
        assertThat(store().find(reference)).map(Payment::status).contains(Payment.Status.SUCCEEDED);
        assertThat(store().secret()).isEqualTo(store().secret()).hasSize(32);
    }

    @Test
    void namesOnlyPaymentsThatHaveSomethingToSend() {
        SandboxStore store = store();
        open(store, 1);
        String paid = open(store, 2);
        assertThat(store.withWaitingEvents()).isEmpty();
        Payment payment =
                store.change(paid, p -> p.become(Payment.Status.SUCCEEDED, "SUCCEEDED", NOW));
        assertThat(store.withWaitingEvents()).containsExactly(payment);
        store.change(paid, p -> p.sent(p.events().getFirst(), true, NOW));
        assertThat(store.withWaitingEvents()).isEmpty();
    }

    @Test
    void findsWhatWaitsThoughThePowerTookTheMarkers() throws IOException {
        SandboxStore store = store();
        String paid = open(store, 1);
        String done = open(store, 2);
        store.change(paid, p -> p.become(Payment.Status.SUCCEEDED, "SUCCEEDED", NOW));
        Files.delete(folder.resolve("waiting").resolve(paid));
        Files.createFile(folder.resolve("waiting").resolve(done));
        assertThat(store().withWaitingEvents())
                .extracting(Payment::reference)
                .containsExactly(paid);
    }

    @Test
    void goesOnWithoutAFileThatItCannotRead() throws IOException {
        String reference = open(store(), 1);
        Files.writeString(folder.resolve("pay_" + "0".repeat(32) + ".json"), "{ half");
        Files.writeString(folder.resolve(reference + ".json.tmp"), "{ half");
        assertThat(store().find(reference)).isPresent();
    }

    @Test
    void looksAtNoFileBesideItsPayments() throws IOException {
        Files.writeString(folder.resolve("other.json"), "{}");
        assertThat(store().find("../other")).isEmpty();
        assertThat(store().find("other")).isEmpty();
        assertThat(store().find("")).isEmpty();
    }

    @Test
    void losesNoChangeThoughManyComeAtOnce() {
        String reference = open(store(), 1);
        try (var threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 40)
                    .forEach(_ ->
                            threads.execute(() ->
                                    store().change(
                                                    reference,
                                                    p ->
                                                            p.become(
                                                                    Payment.Status.OPEN,
                                                                    "DECLINED",
                                                                    NOW))));
        }
        assertThat(store().find(reference).orElseThrow().events())
                .extracting(Payment.Event::id)
                .hasSize(40)
                .doesNotHaveDuplicates();
    }

    private SandboxStore store() {
        return new SandboxStore(new SandboxSettings(folder, "http://localhost:8080"));
    }

    private static String open(SandboxStore store, int n) {
        UUID order = new UUID(1, n);
        String reference = "pay_" + order.toString().replace("-", "");
        return store.open(Payment.open(reference, order, "E-00000-0000" + n, 3_570)).reference();
    }
}
