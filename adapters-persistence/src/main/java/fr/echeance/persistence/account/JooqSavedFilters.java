package fr.echeance.persistence.account;

import static fr.echeance.persistence.schema.shop.Tables.STAFF_ACCOUNT;

import fr.echeance.application.account.SavedFilters;
import fr.echeance.domain.account.SavedFilter;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A column of the member, so that filters live and go with them. */
@Component
final class JooqSavedFilters implements SavedFilters {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext db;

    JooqSavedFilters(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<SavedFilter> of(UUID member) {
        return db.select(STAFF_ACCOUNT.FILTERS)
                .from(STAFF_ACCOUNT)
                .where(STAFF_ACCOUNT.ID.eq(member))
                .fetchOptional(row -> read(row.value1()))
                .orElse(List.of());
    }

    @Override
    public List<SavedFilter> lock(UUID member) {
        db.resultQuery(
                        "SELECT pg_advisory_xact_lock(hashtext('filters ' || {0}))",
                        member.toString())
                .fetch();
        return of(member);
    }

    @Override
    public void save(UUID member, List<SavedFilter> filters) {
        List<Line> lines =
                filters.stream()
                        .map(one -> new Line(one.of().name(), one.name(), one.query()))
                        .toList();
        db.update(STAFF_ACCOUNT)
                .set(STAFF_ACCOUNT.FILTERS, JSONB.valueOf(JSON.writeValueAsString(lines)))
                .where(STAFF_ACCOUNT.ID.eq(member))
                .execute();
    }

    private static List<SavedFilter> read(JSONB filters) {
        return JSON.readValue(filters.data(), new TypeReference<List<Line>>() {}).stream()
                .map(line ->
                        new SavedFilter(
                                SavedFilter.Of.valueOf(line.room()), line.name(), line.query()))
                .sorted(Comparator.comparing(SavedFilter::name))
                .toList();
    }

    /** A filter as it is stored; its keys are classified in the migration. */
    private record Line(String room, String name, String query) {}
}
