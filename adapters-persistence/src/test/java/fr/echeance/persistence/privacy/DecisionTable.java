package fr.echeance.persistence.privacy;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.persistence.privacy.Histories.Made;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The independent decision table of erasure (erasure-table.txt): what becomes of a record, and until when what stays of it is kept. */
final class DecisionTable {
    private final Map<String, Map<String, String>> cells = read();

    /** The decision table, and what comes before it: what is held stays, what is past its last day goes. */
    String fate(Made record) {
        if (record.held()) return "S";
        if (record.last().hasPassed(Histories.RUN)) return "G";
        if (record.column().equals("later")) return "S";
        String fate = cell(record);
        return fate.equals("A") && record.archived() ? "S" : fate;
    }

    private String cell(Made record) {
        return Objects.requireNonNull(
                Objects.requireNonNull(cells.get(record.kind())).get(record.column()));
    }

    static boolean isOfTheBooks(Made record) {
        return record.kind().equals("invoice") || record.kind().equals("payment_entry");
    }

    Deadline until(Made record) {
        if (record.held()) return Deadline.open();
        return switch (fate(record)) {
            case "G" -> Deadline.at(Histories.RUN);
            case "A" -> record.last();
            default -> {
                boolean inUse =
                        (record.column().equals("open") || record.column().equals("unpaid"))
                                && !isOfTheBooks(record);
                Deadline own = record.active();
                yield !inUse ? record.last() : own.compareTo(record.end()) < 0 ? own : record.end();
            }
        };
    }

    private static Map<String, Map<String, String>> read() {
        try (var in = DecisionTable.class.getResourceAsStream("/erasure-table.txt")) {
            Map<String, Map<String, String>> cells = new HashMap<>();
            for (String line :
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(l -> !l.startsWith("#"))
                            .toList()) {
                String[] c = line.split(" +");
                cells.put(
                        c[0],
                        Map.of(
                                "open",
                                c[1],
                                "unpaid",
                                c[2],
                                "guarantee",
                                c[3],
                                "after",
                                c[4],
                                "void",
                                c[5]));
            }
            return cells;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
