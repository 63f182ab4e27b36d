package fr.echeance.web.newsletter;

import fr.echeance.application.newsletter.ImportSubscribers;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Language;
import fr.echeance.web.shared.Csv;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * People who agreed elsewhere, as a file with a header: {@code email}, {@code agreed_on} (ISO 8601) and, if need be, {@code language}.
 *
 * @param faults rows that cannot be read, by line and rule, never by what stands in them
 */
record SubscriberFile(List<ImportSubscribers.Row> rows, List<Fault> faults) {
    static final int LONGEST = 3_000;

    private static final Set<String> COLUMNS = Set.of("email", "agreed_on", "language");

    /** @param line of the file, where the row ends */
    record Fault(int line, String rule) {}

    /** @throws InvalidValue field {@code file}: missing-column, unknown-column, duplicate-column, too-many-rows, or quotes */
    static SubscriberFile read(String text, Set<Topic> topics) {
        String whole = Csv.withoutMark(text);
        CSVFormat format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(Csv.delimiter(whole.lines().findFirst().orElse("")))
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setAllowMissingColumnNames(true)
                        .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                        .setIgnoreEmptyLines(true)
                        .get();
        List<ImportSubscribers.Row> rows = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(whole), format)) {
            check(parser.getHeaderNames());
            for (CSVRecord record : parser) {
                if (record.getRecordNumber() > LONGEST)
                    throw new InvalidValue("file", "too-many-rows");
                int line = (int) parser.getCurrentLineNumber();
                try {
                    rows.add(row(record, topics));
                } catch (InvalidValue invalid) {
                    faults.add(new Fault(line, invalid.rule()));
                }
            }
        } catch (InvalidValue invalid) {
            throw invalid;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            // The library tells what it cannot read in several ways, and quotes the text.
            throw new InvalidValue("file", "quotes");
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("file", "duplicate-column");
        }
        return new SubscriberFile(rows, faults);
    }

    private static void check(List<String> header) {
        if (!header.contains("email") || !header.contains("agreed_on"))
            throw new InvalidValue("file", "missing-column");
        if (!COLUMNS.containsAll(header)) throw new InvalidValue("file", "unknown-column");
    }

    private static ImportSubscribers.Row row(CSVRecord record, Set<Topic> topics) {
        String language =
                record.isMapped("language") && record.isSet("language")
                        ? record.get("language").strip()
                        : "";
        return new ImportSubscribers.Row(
                new EmailAddress(cell(record, "email")),
                switch (language) {
                    case "", "fr" -> Language.FR;
                    case "en" -> Language.EN;
                    default -> throw new InvalidValue("language", "choice");
                },
                topics,
                day(cell(record, "agreed_on")));
    }

    private static String cell(CSVRecord record, String column) {
        if (!record.isSet(column)) throw new InvalidValue(column, "required");
        return record.get(column).strip();
    }

    private static LocalDate day(String cell) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeParseException unreadable) {
            throw new InvalidValue("agreed_on", "date");
        }
    }
}
