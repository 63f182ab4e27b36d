package fr.echeance.application.takeover;

import fr.echeance.application.takeover.Exports.Row;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.takeover.BadRow;
import fr.echeance.domain.takeover.BadRow.Reason;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.Takeover.Checkpoint;
import fr.echeance.domain.takeover.Tallies;
import fr.echeance.domain.takeover.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one batch brought to light, gathered row by row. */
final class Findings {
    private final List<Judged.Sale> sales = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();
    private final List<Pseudonym> staying = new ArrayList<>();
    private Tallies tallies = Tallies.NONE;

    void count(RecordKind kind, Verdict verdict) {
        tallies = tallies.with(kind, verdict);
    }

    /** A sale of which nobody says when it was. */
    void undated() {
        count(RecordKind.ORDER, new Verdict.Undated());
        count(RecordKind.PAYMENT_ENTRY, new Verdict.Undated());
    }

    /** Somebody who may still be reached, unless they were erased here before. */
    void staying(Pseudonym person) {
        staying.add(person);
    }

    void keep(Judged.Sale sale) {
        sales.add(sale);
    }

    void bad(Source source, Row row, Reason reason) {
        bad.add(new BadRow(source, row.line(), reason));
    }

    void bad(Source source, Row row, InvalidValue invalid) {
        bad(source, row, reason(invalid));
    }

    Judged judged(Optional<Checkpoint> next) {
        return new Judged(
                List.copyOf(sales), List.copyOf(staying), tallies, List.copyOf(bad), next);
    }

    private static Reason reason(InvalidValue invalid) {
        if (invalid.rule().equals("required")) return Reason.MISSING;
        return switch (invalid.field()) {
            case "date" -> Reason.DATE;
            case "price" -> Reason.MONEY;
            case "quantity" -> Reason.QUANTITY;
            default -> Reason.ORDER_NUMBER;
        };
    }
}
