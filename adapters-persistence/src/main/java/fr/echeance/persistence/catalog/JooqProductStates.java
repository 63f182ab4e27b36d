package fr.echeance.persistence.catalog;

import static fr.echeance.persistence.schema.catalog.Tables.PRODUCT;
import static fr.echeance.persistence.schema.catalog.Tables.STATE_CHANGE;
import static fr.echeance.persistence.schema.catalog.Tables.VARIANT;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import fr.echeance.application.catalog.ProductStates;
import fr.echeance.domain.catalog.ProductState;
import fr.echeance.domain.catalog.Slug;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

@Component
final class JooqProductStates implements ProductStates {
    private final DSLContext db;

    JooqProductStates(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Standing> hold(SortedSet<Slug> products) {
        return db.select(
                        PRODUCT.SLUG.convertFrom(Slug::new),
                        PRODUCT.STATE.convertFrom(ProductState::valueOf),
                        field(
                                PRODUCT.PICTURE
                                        .isNotNull()
                                        .and(
                                                exists(
                                                        selectOne()
                                                                .from(VARIANT)
                                                                .where(
                                                                        VARIANT.PRODUCT.eq(
                                                                                PRODUCT.SLUG))))))
                .from(PRODUCT)
                .where(PRODUCT.SLUG.in(products.stream().map(Slug::value).toList()))
                .orderBy(PRODUCT.SLUG)
                .forUpdate()
                .fetch(Records.mapping(Standing::new));
    }

    @Override
    public void become(Map<Slug, ProductState> states, Instant now) {
        for (ProductState state : ProductState.values())
            db.update(PRODUCT)
                    .set(PRODUCT.STATE, state.name())
                    .set(
                            PRODUCT.LISTED_AT,
                            when(PRODUCT.STATE.eq(ProductState.DRAFT.name()), val(now))
                                    .otherwise(PRODUCT.LISTED_AT))
                    .where(
                            PRODUCT.SLUG.in(
                                    states.entrySet().stream()
                                            .filter(entry -> entry.getValue() == state)
                                            .map(entry -> entry.getKey().value())
                                            .toList()))
                    .execute();
    }

    @Override
    public void remember(UUID act, List<StateChange> changes, Instant now) {
        db.insertInto(
                        STATE_CHANGE,
                        STATE_CHANGE.ACT,
                        STATE_CHANGE.PRODUCT,
                        STATE_CHANGE.FORMER,
                        STATE_CHANGE.LATTER,
                        STATE_CHANGE.CHANGED_AT)
                .valuesOfRows(
                        changes.stream()
                                .map(change ->
                                        row(
                                                act,
                                                change.product().value(),
                                                change.former().name(),
                                                change.latter().name(),
                                                now))
                                .toList())
                .execute();
    }

    @Override
    public List<StateChange> act(UUID act) {
        return db.select(
                        STATE_CHANGE.PRODUCT.convertFrom(Slug::new),
                        STATE_CHANGE.FORMER.convertFrom(ProductState::valueOf),
                        STATE_CHANGE.LATTER.convertFrom(ProductState::valueOf))
                .from(STATE_CHANGE)
                .where(STATE_CHANGE.ACT.eq(act))
                .fetch(Records.mapping(StateChange::new));
    }
}
