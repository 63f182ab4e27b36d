package fr.echeance.web.catalog;

import fr.echeance.application.catalog.CatalogueRow;
import fr.echeance.application.catalog.ImportRows;
import fr.echeance.web.shared.Csv;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The catalogue as a file of comma or semicolon separated values in UTF-8, with a header. */
final class CatalogueFile {
    /** What a spreadsheet would take for a formula and run. */
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");

    /** The rows, or what is wrong with the file as a whole. */
    record Read(List<CatalogueRow> rows, List<ImportRows.Fault> faults) {}

    private CatalogueFile() {}

    static Read read(String text) {
        String whole = Csv.withoutMark(text);
        String header = whole.lines().findFirst().orElse("");
        CSVFormat format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(Csv.delimiter(header))
                        .setIgnoreEmptyLines(false)
                        .get();
        List<CatalogueRow> rows = new ArrayList<>();
        List<ImportRows.Fault> faults = new ArrayList<>();
        int line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(whole), format)) {
            List<String> columns = List.of();
            for (CSVRecord record : parser) {
                if (record.getRecordNumber() == 1) {
                    columns = columns(record, faults);
                } else if (!isBlank(record)) {
                    if (record.size() > columns.size())
                        faults.add(new ImportRows.Fault(line, "", "too-many-cells"));
                    rows.add(row(line, record, columns));
                }
                line = (int) parser.getRecordNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            // The library tells a quote that nobody closed in several ways, and quotes the text.
            faults.add(new ImportRows.Fault(line, "", "quotes"));
        }
        return new Read(rows, faults);
    }

    private static List<String> columns(CSVRecord header, List<ImportRows.Fault> faults) {
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : header) {
            String column = column(cell.strip());
            if (!CatalogueRow.COLUMNS.contains(column))
                faults.add(new ImportRows.Fault(1, "", "unknown-column"));
            else if (!seen.add(column))
                faults.add(new ImportRows.Fault(1, column, "duplicate-column"));
            columns.add(column);
        }
        for (String column : CatalogueRow.COLUMNS)
            if (!seen.contains(column) && !column.equals("picture"))
                faults.add(new ImportRows.Fault(1, column, "missing-column"));
        return columns;
    }

    private static CatalogueRow row(int line, CSVRecord record, List<String> columns) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(record.size(), columns.size()); i++)
            cells.put(columns.get(i), plain(record.get(i)));
        return new CatalogueRow(line, cells);
    }

    private static boolean isBlank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }

    /** With semicolons and a byte order mark, as spreadsheets in France open it. */
    static byte[] write(List<CatalogueRow> rows) {
        StringWriter out = new StringWriter();
        out.write(Csv.MARK);
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(';').get();
        try (CSVPrinter printer = new CSVPrinter(out, format)) {
            printer.printRecord(CatalogueRow.COLUMNS.stream().map(CatalogueFile::heading).toList());
            for (CatalogueRow row : rows)
                printer.printRecord(
                        CatalogueRow.COLUMNS.stream()
                                .map(column -> harmless(row.cells().getOrDefault(column, "")))
                                .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** An apostrophe in front: a spreadsheet shows it as text, and {@link #plain} takes it off again. */
    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    private static String plain(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /** "nameFr" stands under "name_fr". */
    static String heading(String column) {
        return column.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static String column(String heading) {
        String[] words = heading.toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder column = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++)
            if (!words[i].isEmpty())
                column.append(Character.toUpperCase(words[i].charAt(0)))
                        .append(words[i].substring(1));
        return column.toString();
    }
}
