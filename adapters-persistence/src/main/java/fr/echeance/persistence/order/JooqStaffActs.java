package fr.echeance.persistence.order;

import static fr.echeance.persistence.schema.shop.Tables.ORDERS;

import static org.jooq.impl.DSL.val;

import fr.echeance.application.order.StaffActs;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The acts are a column of the order, so that they live and go with it. */
@Component
final class JooqStaffActs implements StaffActs {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext db;

    JooqStaffActs(DSLContext db) {
        this.db = db;
    }

    @Override
    public void note(UUID order, Act act, String actor, Instant at) {
        JSONB one =
                JSONB.valueOf(
                        JSON.writeValueAsString(
                                List.of(new Line(at.toString(), act.name(), actor))));
        db.update(ORDERS)
                .set(ORDERS.ACTS, DSL.field("{0} || {1}", JSONB.class, ORDERS.ACTS, val(one)))
                .where(ORDERS.ID.eq(order))
                .execute();
    }

    @Override
    public List<Noted> of(UUID order) {
        return db.select(ORDERS.ACTS)
                .from(ORDERS)
                .where(ORDERS.ID.eq(order))
                .fetchOptional(row -> read(row.value1()))
                .orElse(List.of());
    }

    private static List<Noted> read(JSONB acts) {
        return JSON.readValue(acts.data(), new TypeReference<List<Line>>() {}).stream()
                .map(line ->
                        new Noted(Act.valueOf(line.act()), line.actor(), Instant.parse(line.at())))
                .sorted(Comparator.comparing(Noted::at))
                .toList();
    }

    /** An act as it is stored; its keys are classified in the migration. */
    private record Line(String at, String act, String actor) {}
}
