package fr.echeance.persistence.cart;

import static fr.echeance.persistence.schema.shop.Tables.CART;

import static org.jooq.impl.DSL.excluded;

import fr.echeance.application.cart.Carts;
import fr.echeance.domain.cart.Cart;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Quantity;
import fr.echeance.persistence.shared.RenderedQuery;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record3;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** A cart is one row: its lines are read and written together. */
@Component
final class JooqCarts implements Carts {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext db;
    private final RenderedQuery<Record3<UUID, JSONB, LocalDate>> locked;

    JooqCarts(DSLContext db) {
        this.db = db;
        this.locked = new RenderedQuery<>(db, row(new UUID(0, 0)).forUpdate());
    }

    @Override
    public Optional<Cart> find(UUID id) {
        return row(id).fetchOptional(JooqCarts::toDomain);
    }

    @Override
    public Optional<Cart> lock(UUID id) {
        return locked.with(id).fetchOptional(JooqCarts::toDomain);
    }

    @Override
    public void save(Cart cart) {
        Deadline until = RecordKind.CART.rule().deadlines(cart.milestones()).activeUntil();
        db.insertInto(CART)
                .set(CART.ID, cart.id())
                .set(CART.LINES, write(cart.lines()))
                .set(CART.LAST_CONTACT, cart.lastContact())
                .set(CART.ACTIVE_UNTIL, until)
                .onConflict(CART.ID)
                .doUpdate()
                .set(CART.LINES, excluded(CART.LINES))
                .set(CART.LAST_CONTACT, excluded(CART.LAST_CONTACT))
                .set(CART.ACTIVE_UNTIL, excluded(CART.ACTIVE_UNTIL))
                .execute();
    }

    @Override
    public void remove(UUID id) {
        db.deleteFrom(CART).where(CART.ID.eq(id)).execute();
    }

    private SelectConditionStep<Record3<UUID, JSONB, LocalDate>> row(UUID id) {
        return db.select(CART.ID, CART.LINES, CART.LAST_CONTACT).from(CART).where(CART.ID.eq(id));
    }

    private static Cart toDomain(Record3<UUID, JSONB, LocalDate> row) {
        SortedMap<Sku, Quantity> lines = new TreeMap<>();
        for (Line line : JSON.readValue(row.value2().data(), new TypeReference<List<Line>>() {}))
            lines.put(new Sku(line.sku()), new Quantity(line.quantity()));
        return Cart.fromStore(row.value1(), lines, row.value3());
    }

    private static JSONB write(SortedMap<Sku, Quantity> lines) {
        return JSONB.valueOf(
                JSON.writeValueAsString(
                        lines.entrySet().stream()
                                .map(line ->
                                        new Line(line.getKey().value(), line.getValue().value()))
                                .toList()));
    }

    /** A line as it is stored; its keys are classified in the migration. */
    private record Line(String sku, int quantity) {}
}
