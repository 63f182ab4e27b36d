package fr.echeance.persistence.order;

import static org.jooq.impl.DSL.select;

import fr.echeance.application.order.Evidence;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.persistence.schema.archive.Tables;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/** The archive, and the live rows whose active phase has ended: the policies let through nothing else. */
@Component
final class JooqEvidence implements Evidence {
    private final DSLContext db;

    JooqEvidence(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<ArchivedOrder> find(UUID order) {
        var archived = Tables.ORDERS;
        var live = fr.echeance.persistence.schema.shop.Tables.ORDERS;
        return db.select(
                        archived.ID,
                        archived.BUYER,
                        archived.STATE,
                        archived.LINES,
                        archived.SHIPPING_CENTS,
                        archived.TOTAL_CENTS,
                        archived.PLACED_AT,
                        archived.CONFIRMED_AT,
                        archived.DELIVERED_ON,
                        archived.ENDED_AT,
                        archived.ARCHIVE_UNTIL)
                .from(archived)
                .where(archived.ID.eq(order))
                .unionAll(
                        select(
                                        live.ID,
                                        live.BUYER,
                                        live.STATE,
                                        live.LINES,
                                        live.SHIPPING_CENTS,
                                        live.TOTAL_CENTS,
                                        live.PLACED_AT,
                                        live.CONFIRMED_AT,
                                        live.DELIVERED_ON,
                                        live.ENDED_AT,
                                        live.ARCHIVE_UNTIL)
                                .from(live)
                                .where(live.ID.eq(order)))
                .fetchOptional(row ->
                        new ArchivedOrder(
                                row.value1(),
                                new Pseudonym(row.value2()),
                                OrderState.Kind.valueOf(row.value3()),
                                OrderLines.read(row.value4()),
                                new Money(row.value5()),
                                new Money(row.value6()),
                                row.value7(),
                                Optional.ofNullable(row.value8()),
                                Optional.ofNullable(row.value9()),
                                Optional.ofNullable(row.value10()),
                                row.value11()));
    }
}
