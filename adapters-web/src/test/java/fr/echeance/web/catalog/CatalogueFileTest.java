package fr.echeance.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.catalog.CatalogueRow;
import fr.echeance.application.catalog.ImportRows;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Csv;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class CatalogueFileTest {
    private static final String HEADER =
            String.join(";", CatalogueRow.COLUMNS.stream().map(CatalogueFile::heading).toList());

    @Test
    void readsCommasSemicolonsAndAByteOrderMark() {
        for (String delimiter : List.of(";", ",")) {
            String text =
                    "\uFEFF"
                            + HEADER.replace(";", delimiter)
                            + "\r\nsablier"
                            + delimiter
                            + "papier\r\n";
            var read = CatalogueFile.read(text);
            assertThat(read.faults()).isEmpty();
            assertThat(read.rows())
                    .containsExactly(
                            new CatalogueRow(2, Map.of("slug", "sablier", "category", "papier")));
        }
    }

    @Test
    void countsRowsAsASpreadsheetDoesAndPassesOverEmptyOnes() {
        var read = CatalogueFile.read(HEADER + "\na\n;;\n\nb\n");
        assertThat(read.rows()).extracting(CatalogueRow::number).containsExactly(2, 5);
    }

    @Test
    void namesColumnsThatAreMissingUnknownOrThereTwice() {
        var read = CatalogueFile.read("slug;slug;=zz();category\n");
        assertThat(read.faults())
                .contains(
                        new ImportRows.Fault(1, "slug", "duplicate-column"),
                        new ImportRows.Fault(1, "", "unknown-column"),
                        new ImportRows.Fault(1, "price", "missing-column"));
        assertThat(read.faults().toString()).doesNotContain("zz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\na;\"b", "\n\"a\"b;c", "\na;b\n\"\"\"x"})
    void tellsAQuoteThatIsNotClosed(String rows) {
        assertThat(CatalogueFile.read(HEADER + rows).faults())
                .extracting(ImportRows.Fault::rule)
                .contains("quotes");
    }

    @Test
    void tellsCellsBeyondTheHeader() {
        assertThat(CatalogueFile.read(HEADER + "\n" + "a;".repeat(40)).faults())
                .containsExactly(new ImportRows.Fault(2, "", "too-many-cells"));
    }

    @Test
    void takesUtf8Alone() {
        assertThatThrownBy(() -> Csv.decode("é".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("file: not-utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "'=1",
                "plain",
                "a;\"b\"\nc"
            })
    void writesNothingThatASpreadsheetRunsAndReadsItBackAsItWas(String cell) {
        CatalogueRow row = new CatalogueRow(2, Map.of("slug", "a", "nameFr", cell));
        String text = new String(CatalogueFile.write(List.of(row)), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFslug;").doesNotContainPattern("[;\\n]\"?[=+@\\t-]");
        assertThat(CatalogueFile.read(text).rows().getFirst().cells())
                .containsEntry("nameFr", cell);
    }
}
