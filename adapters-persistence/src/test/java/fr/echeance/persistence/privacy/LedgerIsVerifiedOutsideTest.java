package fr.echeance.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.privacy.ExportLedger;
import fr.echeance.application.privacy.Ledger;
import fr.echeance.application.privacy.SealLedger;
import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Hard test G7: the ledger that PostgreSQL sealed, given to a verifier that knows neither the shop nor its database. Every byte is flipped,
 * every line dropped, doubled and moved, every field set to another value that the ledger knows.
 */
class LedgerIsVerifiedOutsideTest {
    private final PersistenceFixture fixture = PersistenceFixture.shared();
    private final List<String> lines = new ArrayList<>();
    private String root = "";

    @TempDir private Path directory = Path.of("");

    @BeforeEach
    void export() {
        fixture.reset();
        for (int sealed = 1; sealed <= 3; sealed++) {
            for (int i = 1; i <= sealed; i++) witness(Ledger.Act.ERASED, RecordKind.CART, i);
            witness(Ledger.Act.ARCHIVED, RecordKind.ORDER, sealed);
            fixture.bean(SealLedger.class).handle();
        }
        root = fixture.bean(ExportLedger.class).handle(lines::add).root();
    }

    @Test
    void anUntouchedExportHolds() throws IOException {
        assertThat(lines).hasSize(12);
        assertThat(verifier().broken(bytes(lines), root)).isEmpty();
        assertThat(verifier().broken(bytes(lines), null)).isEmpty();
        assertThat(Verifier.command(file(lines))).isZero();
        assertThat(Verifier.command(file(lines.subList(1, lines.size())))).isEqualTo(1);
    }

    @Test
    void everyFlippedBitIsFound() {
        Verifier verifier = verifier();
        byte[] export = bytes(lines);
        List<String> missed = new ArrayList<>();
        for (int at = 0; at < export.length; at++)
            for (int bit = 1; bit <= 0x80; bit <<= 1) {
                byte[] flipped = export.clone();
                flipped[at] ^= (byte) bit;
                if (verifier.broken(flipped, null).isEmpty())
                    missed.add("bit " + bit + " of byte " + at);
            }
        assertThat(missed).isEmpty();
    }

    @Test
    void everyFieldThatSaysSomethingElseIsFound() {
        Verifier verifier = verifier();
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++)
            for (List<String> change :
                    List.of(
                            List.of("\"entry\":\\d+", "\"entry\":99"),
                            List.of("\"seal\":\\d+", "\"seal\":9"),
                            List.of("\"entries\":\\d+", "\"entries\":9"),
                            List.of("\"at\":\"\\d{4}", "\"at\":\"2031"),
                            List.of("\"actor\":\"[0-9a-f]+\"", "\"actor\":null"),
                            List.of("\"act\":\"\\w+\"", "\"act\":\"held\""),
                            List.of("\"kind\":\"\\w+\"", "\"kind\":\"parcel\""),
                            List.of("\"purpose\":\"\\w+\"", "\"purpose\":\"rights\""),
                            List.of("\"rule\":\"[^\"]+\"", "\"rule\":\"P1D from paid\""),
                            List.of("\"records\":\\d+", "\"records\":1000"),
                            List.of("\"root\":\"....", "\"root\":\"0000"),
                            List.of("\\}$", "} "),
                            List.of("\\}$", ",\"note\":\"\"}"))) {
                List<String> changed = new ArrayList<>(lines);
                changed.set(i, lines.get(i).replaceFirst(change.getFirst(), change.getLast()));
                if (!changed.equals(lines) && verifier.broken(bytes(changed), null).isEmpty())
                    missed.add(changed.get(i));
            }
        assertThat(missed).isEmpty();
    }

    /** Whole seals cut from the end are the one loss that the lines cannot tell by themselves: the kept root does. */
    @Test
    void everyLineThatIsDroppedDoubledOrMovedIsFound() {
        Verifier verifier = verifier();
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> dropped = new ArrayList<>(lines);
            dropped.remove(i);
            if (verifier.broken(bytes(dropped), root).isEmpty()) missed.add("dropped " + i);
            List<String> doubled = new ArrayList<>(lines);
            doubled.add(i, lines.get(i));
            if (verifier.broken(bytes(doubled), root).isEmpty()) missed.add("doubled " + i);
            if (verifier.broken(bytes(lines.subList(0, i)), root).isEmpty())
                missed.add("cut at " + i);
            for (int j = i + 1; j < lines.size(); j++) {
                List<String> swapped = new ArrayList<>(lines);
                Collections.swap(swapped, i, j);
                if (verifier.broken(bytes(swapped), null).isEmpty())
                    missed.add("swapped " + i + " and " + j);
            }
        }
        assertThat(missed).isEmpty();
    }

    private void witness(Ledger.Act act, RecordKind kind, long records) {
        fixture.processing()
                .run(
                        SweepRetention.class,
                        now -> {
                            fixture.bean(Ledger.class)
                                    .record(
                                            act,
                                            kind,
                                            Purpose.RETENTION,
                                            records,
                                            Optional.of(new UUID(0, 7)));
                            return now;
                        });
    }

    private Verifier verifier() {
        return new Verifier(directory);
    }

    private static byte[] bytes(List<String> lines) {
        return lines.stream()
                .map(line -> line + "\n")
                .reduce("", String::concat)
                .getBytes(StandardCharsets.UTF_8);
    }

    private Path file(List<String> lines) throws IOException {
        return Files.write(directory.resolve("ledger.jsonl"), bytes(lines));
    }
}
