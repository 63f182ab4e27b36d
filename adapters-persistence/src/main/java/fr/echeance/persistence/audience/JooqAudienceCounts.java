package fr.echeance.persistence.audience;

import static fr.echeance.persistence.schema.catalog.Tables.AUDIENCE_DAY;

import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import fr.echeance.application.audience.AudienceCounts;
import fr.echeance.domain.audience.Measure;
import fr.echeance.domain.audience.Tally;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@Component
final class JooqAudienceCounts implements AudienceCounts {
    private final DSLContext db;

    JooqAudienceCounts(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(Tally tally) {
        Map<Tally.Key, Tally.Count> counts = tally.counts();
        List<Tally.Key> keys = new ArrayList<>(counts.keySet());
        List<Tally.Count> numbers = new ArrayList<>(counts.values());
        db.query(
                        """
                        INSERT INTO catalog.audience_day AS d (day, measure, label, views, visits)
                        SELECT * FROM unnest({0}::date[], {1}::text[], {2}::text[], {3}::bigint[], {4}::bigint[])
                        ON CONFLICT (measure, day, label) DO UPDATE SET views = d.views + excluded.views, visits = d.visits + excluded.visits\
                        """,
                        val(keys.stream().map(key -> key.day().toString()).toArray(String[]::new)),
                        val(keys.stream().map(key -> key.measure().name()).toArray(String[]::new)),
                        val(keys.stream().map(Tally.Key::label).toArray(String[]::new)),
                        val(numbers.stream().map(Tally.Count::views).toArray(Long[]::new)),
                        val(numbers.stream().map(Tally.Count::visits).toArray(Long[]::new)))
                .execute();
    }

    @Override
    public void forgetHosts(LocalDate before) {
        db.deleteFrom(AUDIENCE_DAY)
                .where(AUDIENCE_DAY.MEASURE.eq(Measure.HOST.name()), AUDIENCE_DAY.DAY.lt(before))
                .execute();
    }

    @Override
    public List<Day> days(LocalDate from, LocalDate to) {
        return db.select(AUDIENCE_DAY.DAY, AUDIENCE_DAY.VIEWS, AUDIENCE_DAY.VISITS)
                .from(AUDIENCE_DAY)
                .where(in(Measure.TOTAL, from, to))
                .orderBy(AUDIENCE_DAY.DAY)
                .fetch(row -> new Day(row.value1(), new Tally.Count(row.value2(), row.value3())));
    }

    @Override
    public List<Label> labels(Measure measure, LocalDate from, LocalDate to, int limit) {
        var views = sum(AUDIENCE_DAY.VIEWS);
        var visits = sum(AUDIENCE_DAY.VISITS);
        return db.select(AUDIENCE_DAY.LABEL, views, visits)
                .from(AUDIENCE_DAY)
                .where(in(measure, from, to))
                .groupBy(AUDIENCE_DAY.LABEL)
                .orderBy(visits.plus(views).desc(), AUDIENCE_DAY.LABEL)
                .limit(limit)
                .fetch(row ->
                        new Label(
                                row.value1(),
                                new Tally.Count(number(row.value2()), number(row.value3()))));
    }

    private static Condition in(Measure measure, LocalDate from, LocalDate to) {
        return AUDIENCE_DAY.MEASURE.eq(measure.name()).and(AUDIENCE_DAY.DAY.between(from, to));
    }

    private static long number(BigDecimal sum) {
        return sum.longValueExact();
    }
}
