package fr.echeance.application.takeover;

import fr.echeance.application.takeover.Exports.Row;
import fr.echeance.application.takeover.Exports.Rows;
import fr.echeance.domain.takeover.Columns;
import fr.echeance.domain.takeover.DayOrder;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.SourceField;
import fr.echeance.domain.takeover.TakeoverMapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The mapping that the files themselves suggest: by their columns' names, and by the days of their first sales. */
final class Proposal {
    private static final int LOOKED_AT = 5_000;

    private Proposal() {}

    static TakeoverMapping of(Exports exports, UUID takeover) {
        Map<Source, List<String>> headers = OpenExport.headers(exports, takeover);
        TakeoverMapping byName =
                TakeoverMapping.propose(headers, DayOrder.DAY_FIRST, "former-shop");
        if (!byName.columns().containsKey(SourceField.SALE_DATE)) return byName;
        Columns columns =
                new Columns(byName, Source.SALES, headers.getOrDefault(Source.SALES, List.of()));
        return TakeoverMapping.propose(
                headers, DayOrder.told(days(exports, takeover, columns)), "former-shop");
    }

    private static List<String> days(Exports exports, UUID takeover, Columns columns) {
        List<String> days = new ArrayList<>();
        try (Rows rows = exports.rows(takeover, Source.SALES)) {
            for (Optional<Row> row = rows.next();
                    row.isPresent() && days.size() < LOOKED_AT;
                    row = rows.next()) {
                String day = columns.get(SourceField.SALE_DATE, row.get().cells());
                if (day.length() <= 40) days.add(day);
            }
        }
        return days;
    }
}
