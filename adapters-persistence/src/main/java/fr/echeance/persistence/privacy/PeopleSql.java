package fr.echeance.persistence.privacy;

import fr.echeance.domain.privacy.RecordKind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The statements of {@link PersonSql} over all kinds that lead to a person, in one; written once, when first asked for. */
final class PeopleSql {
    private final Collection<TableHolder> holders;
    private volatile @Nullable Statements statements;

    PeopleSql(Collection<TableHolder> holders) {
        this.holders = holders;
    }

    /** Parameter: the person's pseudonym. Result: the kind's name, then as {@link PersonSql#records}. */
    String records() {
        return written().records;
    }

    /** Parameters: the person's pseudonym, since when. Result: how many records. */
    String show() {
        return written().show;
    }

    private Statements written() {
        Statements known = statements;
        if (known == null) statements = known = write();
        return known;
    }

    private Statements write() {
        Map<RecordKind, PersonSql> kinds = new EnumMap<>(RecordKind.class);
        for (TableHolder holder : holders)
            for (RecordKind kind : holder.kinds()) kinds.put(kind, holder.person(kind));
        List<String> records = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        List<String> counted = new ArrayList<>();
        kinds.forEach((kind, sql) -> {
            if (sql.reachesSomebody())
                records.add("SELECT '%s', r.* FROM (%s) r".formatted(kind.name(), sql.records()));
            if (!sql.reachesSomebodyLive()) return;
            shown.add("in_%s AS (%s RETURNING 1)".formatted(kind.id(), sql.show()));
            counted.add("(SELECT count(*) FROM in_%s)".formatted(kind.id()));
        });
        return new Statements(
                String.join(" UNION ALL ", records),
                "WITH " + String.join(", ", shown) + " SELECT " + String.join(" + ", counted));
    }

    private record Statements(String records, String show) {}
}
