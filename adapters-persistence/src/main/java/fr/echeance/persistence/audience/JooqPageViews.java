package fr.echeance.persistence.audience;

import static fr.echeance.persistence.schema.shop.Tables.PAGE_VIEW;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.val;

import fr.echeance.application.audience.PageViews;
import fr.echeance.domain.audience.PageView;
import fr.echeance.domain.audience.SitePage;
import fr.echeance.domain.audience.Source;
import fr.echeance.domain.audience.VisitorHash;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.RecordKind;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

@Component
final class JooqPageViews implements PageViews {
    private final DSLContext db;

    JooqPageViews(DSLContext db) {
        this.db = db;
    }

    /** One statement for all, which costs a fraction of one each. */
    @Override
    public void add(List<PageView> views) {
        views.stream()
                .map(view -> view.day().withDayOfMonth(1))
                .distinct()
                .sorted()
                .forEach(this::beginMonth);
        db.query(
                        """
                        INSERT INTO shop.page_view (id, seen_at, page, item, missing, way, host, visitor, active_until)
                        SELECT * FROM unnest({0}::uuid[], {1}::timestamptz[], {2}::text[], {3}::text[], {4}::boolean[], {5}::text[], {6}::text[],
                            {7}::uuid[], {8}::timestamptz[])\
                        """,
                        all(views, UUID[]::new, PageView::id),
                        all(views, String[]::new, view -> view.at().toString()),
                        all(views, String[]::new, view -> view.page().name()),
                        all(views, String[]::new, view -> view.item().orElse(null)),
                        all(views, Boolean[]::new, view -> !view.found()),
                        all(views, String[]::new, view -> view.source().way().name()),
                        all(views, String[]::new, view -> view.source().host()),
                        all(views, UUID[]::new, JooqPageViews::visitor),
                        all(views, String[]::new, view -> end(view.activeUntil())))
                .execute();
    }

    @Override
    public Set<VisitorHash> seenOn(LocalDate day, Set<VisitorHash> visitors) {
        if (visitors.isEmpty()) return Set.of();
        // First: who has read already would wait for another who begins the same month, and that
        // one for them.
        beginMonth(day.withDayOfMonth(1));
        return new HashSet<>(
                db.selectDistinct(PAGE_VIEW.VISITOR)
                        .from(PAGE_VIEW)
                        .where(
                                PAGE_VIEW.VISITOR.in(
                                        visitors.stream().map(VisitorHash::value).toList()),
                                PAGE_VIEW.SEEN_AT.ge(begin(day)),
                                PAGE_VIEW.SEEN_AT.lt(begin(day.plusDays(1))))
                        .fetch(row -> new VisitorHash(row.value1())));
    }

    @Override
    public List<Seen> of(VisitorHash visitor, int limit) {
        return db.select(
                        PAGE_VIEW.SEEN_AT,
                        PAGE_VIEW.PAGE,
                        PAGE_VIEW.ITEM,
                        PAGE_VIEW.MISSING,
                        PAGE_VIEW.WAY,
                        PAGE_VIEW.HOST)
                .from(PAGE_VIEW)
                .where(PAGE_VIEW.VISITOR.eq(visitor.value()))
                .orderBy(PAGE_VIEW.SEEN_AT.desc())
                .limit(limit)
                .fetch(row ->
                        new Seen(
                                row.value1(),
                                SitePage.valueOf(row.value2()),
                                Optional.ofNullable(row.value3()),
                                !row.value4(),
                                new Source(Source.Way.valueOf(row.value5()), row.value6())));
    }

    @Override
    public void cut(VisitorHash visitor) {
        db.update(PAGE_VIEW)
                .setNull(PAGE_VIEW.VISITOR)
                .where(PAGE_VIEW.VISITOR.eq(visitor.value()))
                .execute();
    }

    @Override
    public List<Missing> missing(Instant since, int limit) {
        var last =
                db.select(PAGE_VIEW.WAY, PAGE_VIEW.HOST)
                        .from(PAGE_VIEW)
                        .where(PAGE_VIEW.MISSING.isTrue(), PAGE_VIEW.SEEN_AT.ge(since))
                        .orderBy(PAGE_VIEW.SEEN_AT.desc())
                        .limit(LOOKED_AT)
                        .asTable("last");
        Field<String> way = last.field(PAGE_VIEW.WAY);
        Field<String> host = last.field(PAGE_VIEW.HOST);
        return db.select(way, host, count())
                .from(last)
                .groupBy(way, host)
                .orderBy(count().desc(), way, host)
                .limit(limit)
                .fetch(row ->
                        new Missing(
                                new Source(Source.Way.valueOf(row.value1()), row.value2()),
                                row.value3()));
    }

    /** The part of the table into which views of that month go. */
    private void beginMonth(LocalDate month) {
        db.resultQuery(
                        "SELECT governance.begin_month({0}, {1})",
                        val(RecordKind.PAGE_VIEW.id()), val(begin(month), PAGE_VIEW.SEEN_AT))
                .fetch();
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Deadline.PARIS).toInstant();
    }

    private static String end(Deadline deadline) {
        return deadline instanceof Deadline.On(Instant at) ? at.toString() : "infinity";
    }

    private static @Nullable UUID visitor(PageView view) {
        return view.visitor().map(one -> one.hash().value()).orElse(null);
    }

    private static <T> Param<T[]> all(
            List<PageView> views,
            java.util.function.IntFunction<T[]> array,
            Function<PageView, @Nullable T> value) {
        return val(views.stream().map(value).toArray(array));
    }
}
