package fr.echeance.application.takeover;

import fr.echeance.application.takeover.Exports.Row;
import fr.echeance.application.takeover.Exports.Rows;
import fr.echeance.domain.takeover.Columns;
import fr.echeance.domain.takeover.DayOrder;
import fr.echeance.domain.takeover.DecimalSign;
import fr.echeance.domain.takeover.Notation;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.SourceField;
import fr.echeance.domain.takeover.TakeoverMapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The mapping that the files themselves suggest: by their columns' names, and by the first day and the first amount that tell. */
final class Proposal {
    /** Of a larger file, in which none of these tells, a person must say it. */
    private static final int LOOKED_AT = 200_000;

    private final Exports exports;
    private final UUID takeover;
    private final Map<Source, List<String>> headers;
    private final TakeoverMapping byName;

    private Proposal(Exports exports, UUID takeover) {
        this.exports = exports;
        this.takeover = takeover;
        this.headers = OpenExport.headers(exports, takeover);
        this.byName = TakeoverMapping.propose(headers, Notation.FRENCH, "former-shop");
    }

    static TakeoverMapping of(Exports exports, UUID takeover) {
        Proposal proposal = new Proposal(exports, takeover);
        return TakeoverMapping.propose(
                proposal.headers, proposal.notation(), proposal.byName.shop());
    }

    private Notation notation() {
        return new Notation(
                told(SourceField.SALE_DATE, DayOrder::told).orElse(Notation.FRENCH.days()),
                told(SourceField.SALE_PRICE, DecimalSign::told)
                        .or(() -> told(SourceField.PRODUCT_PRICE, DecimalSign::told))
                        .orElse(Notation.FRENCH.decimals()));
    }

    private <T> Optional<T> told(SourceField field, Function<String, Optional<T>> teller) {
        if (!byName.columns().containsKey(field)) return Optional.empty();
        Columns columns =
                new Columns(
                        byName, field.source(), headers.getOrDefault(field.source(), List.of()));
        try (Rows rows = exports.rows(takeover, field.source())) {
            for (int i = 0; i < LOOKED_AT; i++) {
                Optional<Row> row = rows.next();
                if (row.isEmpty()) break;
                Optional<T> told = teller.apply(columns.get(field, row.get().cells()));
                if (told.isPresent()) return told;
            }
        }
        return Optional.empty();
    }
}
