package fr.echeance.files.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.takeover.Exports;
import fr.echeance.application.takeover.Exports.Fault;
import fr.echeance.application.takeover.Exports.Row;
import fr.echeance.application.takeover.ExportsContract;
import fr.echeance.domain.takeover.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as shops really export them, and as somebody sends them who means harm. */
class DiskExportsTest extends ExportsContract {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir private Path directory;

    @Override
    protected Exports exports() {
        return new DiskExports(directory, 1L << 24);
    }

    @Test
    void readsEachRowInItsOwnEncoding() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("\uFEFFname,city\r\n".getBytes(StandardCharsets.UTF_8));
        file.writeBytes("Céleste,Besançon\r\n".getBytes(StandardCharsets.UTF_8));
        file.writeBytes("Céleste,Besançon\r\n".getBytes(WINDOWS));
        file.writeBytes("Œuvré,5 €\r\n".getBytes(WINDOWS));
        file.writeBytes("plain,text".getBytes(StandardCharsets.UTF_8));
        assertThat(store(file.toByteArray())).isEmpty();
        assertThat(cells())
                .containsExactly(
                        List.of("name", "city"),
                        List.of("Céleste", "Besançon"),
                        List.of("Céleste", "Besançon"),
                        List.of("Œuvré", "5 €"),
                        List.of("plain", "text"));
    }

    @Test
    void readsQuotesInsideQuotesAndLinesInsideCells() {
        store(
                """
                a;b;c
                "1;5";"say ""hi""\";x
                "say "hi" again";"two
                lines";y

                ;;
                short
                long;b;c;d
                =HYPERLINK("http://example.com");+1;@x
                """);
        List<Row> rows = all(0, 1);
        assertThat(rows)
                .extracting(Row::cells)
                .containsExactly(
                        List.of("a", "b", "c"),
                        List.of("1;5", "say \"hi\"", "x"),
                        List.of("say \"hi\" again", "two\nlines", "y"),
                        List.of("short"),
                        List.of("long", "b", "c", "d"),
                        List.of("=HYPERLINK(\"http://example.com\")", "+1", "@x"));
        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 3L, 7L, 8L, 9L);
    }

    @Test
    void aQuoteThatIsNeverClosedSpoilsItsOwnLineAlone() {
        store("a,b\n1,2\n\"open,3\n4,5\n6,\"7\n8,9\n");
        List<Row> rows = all(0, 1);
        assertThat(rows)
                .extracting(Row::broken)
                .containsExactly(false, false, true, false, true, false);
        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(rows.getLast().cells()).containsExactly("8", "9");
    }

    /** Else one open quote would swallow the row behind it. */
    @Test
    void aQuoteThatALaterRowClosesSpoilsItsOwnLineAlone() {
        for (String later : List.of("4,\"5\",6", "\"4\",5,6", "4,5,\"6\"", "\"4\",\"5\",\"6\"")) {
            store("a,b,c\n1,2,\"3\n%s\n7,8,9\n".formatted(later));
            List<Row> rows = all(0, 1);
            assertThat(rows)
                    .as(later)
                    .extracting(Row::broken)
                    .containsExactly(false, true, false, false);
            assertThat(rows.get(2).cells()).as(later).containsExactly("4", "5", "6");
        }
        store("a,b\n1,\"say \"hi\nthere\"\n3,4\n");
        assertThat(all(0, 1))
                .as("half a quotation")
                .extracting(Row::broken)
                .containsExactly(false, true, false, false);
    }

    /** A quote far below may close it, and would make one row of all that lies between. */
    @Test
    void noRowIsLongerThanSixtyFourKilobytes() {
        store("a,b\n\"open,1\n" + "x,y\n".repeat(20_000) + "\",2\n");
        List<Row> rows = all(0, 1);
        assertThat(rows.get(1).broken()).isTrue();
        assertThat(rows.subList(2, 20_002)).allMatch(row -> row.cells().equals(List.of("x", "y")));
    }

    @Test
    void theSameContentsInAnotherPlaceAreOtherFiles() {
        store("a\n1\n");
        UUID other = new UUID(4, 3);
        exports()
                .store(
                        other,
                        Source.CUSTOMERS,
                        new ByteArrayInputStream("a\n1\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(exports().digest(other)).isNotEqualTo(exports().digest(ID));
    }

    @Test
    void findsTheSeparatorInTheHeader() {
        for (String sign : List.of(",", ";", "\t", "|")) {
            String other = sign.equals("|") ? ";" : "|";
            store("\"x%2$sy\"%1$sb%1$sc\n1%1$s2%1$s3\n".formatted(sign, other.repeat(5)));
            assertThat(cells().getLast()).as(sign).containsExactly("1", "2", "3");
        }
    }

    @Test
    void refusesALineOfTenGigabytesAfterAMegabyte() {
        Endless endless = new Endless("x".getBytes(StandardCharsets.US_ASCII), 10L << 30);
        assertThat(exports().store(ID, Source.SALES, endless)).contains(Fault.LINE_TOO_LONG);
        assertThat(endless.read).isLessThan(2L << 20);
        assertThat(exports().sources(ID)).isEmpty();
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        Endless endless = new Endless("a,b\n".getBytes(StandardCharsets.US_ASCII), 10L << 30);
        assertThat(exports().store(ID, Source.SALES, endless)).contains(Fault.TOO_LARGE);
        assertThat(endless.read).isLessThan(18L << 20);
    }

    @Test
    void neverOpensAnArchive() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("sales.csv"));
            for (int i = 0; i < 100; i++) out.write(new byte[1 << 16]);
        }
        assertThat(store(zip.toByteArray())).contains(Fault.NO_TEXT);
        assertThat(store(new byte[] {0x1f, (byte) 0x8b, 8, 0})).contains(Fault.NO_TEXT);
        assertThat(store("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16))).contains(Fault.NO_TEXT);
        assertThat(store("a,b\n1,\u0007\n".getBytes(StandardCharsets.UTF_8)))
                .contains(Fault.NO_TEXT);
        assertThat(Files.list(directory.resolve(ID.toString())).toList()).isEmpty();
    }

    @Test
    void listsWhatIsNotUnderWayAnyMore() throws IOException {
        store("a\n1\n");
        assertThat(exports().kept()).isEmpty();
        Files.setLastModifiedTime(
                directory.resolve(ID.toString()).resolve("sales.csv"),
                FileTime.from(Instant.now().minusSeconds(3_700)));
        assertThat(exports().kept()).containsExactly(ID);
        exports().notes(ID).close();
        assertThat(exports().kept()).as("what a dry run notes keeps nothing").containsExactly(ID);
    }

    @Test
    void leavesAloneWhatIsNotOurs() throws IOException {
        store("a\n1\n");
        Files.createDirectory(directory.resolve("lost+found"));
        Files.writeString(directory.resolve(new java.util.UUID(3, 3).toString()), "a file");
        Files.setLastModifiedTime(
                directory.resolve(ID.toString()).resolve("sales.csv"),
                FileTime.from(Instant.now().minusSeconds(3_700)));
        assertThat(exports().kept()).containsExactly(ID);
    }

    @Test
    void notesAMillionWordsBesideTheHeap() {
        store("a\n");
        try (var notes = exports().notes(ID)) {
            for (int i = 0; i < 1_000_000; i++) notes.first("customer " + i, i);
            for (int i = 0; i < 1_000_000; i++)
                if (notes.of("customer " + i).orElse(-1) != i) throw new AssertionError(i);
            assertThat(notes.of("customer x")).isEmpty();
        }
        assertThat(directory.resolve(ID.toString()).toFile().list())
                .containsExactlyInAnyOrder("sales.csv", "sales.csv.sha256");
    }

    private java.util.Optional<Fault> store(byte[] bytes) {
        return exports().store(ID, Source.SALES, new ByteArrayInputStream(bytes));
    }

    private List<List<String>> cells() {
        return all(0, 1).stream().map(Row::cells).toList();
    }

    /** One pattern over and over. */
    private static final class Endless extends InputStream {
        private final byte[] pattern;
        private final long length;
        private long read;

        Endless(byte[] pattern, long length) {
            this.pattern = pattern;
            this.length = length;
        }

        @Override
        public int read() {
            return read >= length ? -1 : pattern[(int) (read++ % pattern.length)];
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (read >= length) return -1;
            int some = (int) Math.min(most, length - read);
            for (int i = 0; i < some; i++) into[from + i] = (byte) read();
            return some;
        }
    }
}
