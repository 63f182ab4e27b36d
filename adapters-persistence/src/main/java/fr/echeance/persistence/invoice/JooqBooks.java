package fr.echeance.persistence.invoice;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import fr.echeance.application.invoice.Books;
import fr.echeance.application.payment.PaymentEntries.Type;
import fr.echeance.domain.shared.Money;
import fr.echeance.persistence.schema.archive.Tables;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;

/** Adds up live and archived rows in one statement, so that a sweep in between neither drops nor doubles one. */
@Component
final class JooqBooks implements Books {
    private static final Field<Long> CENTS = field(name("cents"), Long.class);

    private final DSLContext db;

    JooqBooks(DSLContext db) {
        this.db = db;
    }

    @Override
    public Totals totals() {
        var live = fr.echeance.persistence.schema.shop.Tables.INVOICE;
        var entry = fr.echeance.persistence.schema.shop.Tables.PAYMENT_ENTRY;
        var archived = Tables.PAYMENT_ENTRY;
        Sum invoices =
                of(
                        select(live.TOTAL_CENTS.as(CENTS))
                                .from(live)
                                .unionAll(
                                        select(Tables.INVOICE.TOTAL_CENTS.as(CENTS))
                                                .from(Tables.INVOICE)));
        Sum payments =
                of(
                        select(signed(entry.TYPE, entry.AMOUNT_CENTS))
                                .from(entry)
                                .where(ours(entry.CURRENCY, entry.TYPE))
                                .unionAll(
                                        select(signed(archived.TYPE, archived.AMOUNT_CENTS))
                                                .from(archived)
                                                .where(ours(archived.CURRENCY, archived.TYPE))));
        return new Totals(invoices.rows(), invoices.money(), payments.rows(), payments.money());
    }

    private Sum of(Select<Record1<Long>> all) {
        return db.select(count(), coalesce(sum(CENTS), BigDecimal.ZERO))
                .from(all.asTable("all_of_them"))
                .fetchSingle(
                        row -> new Sum(row.value1(), new Money(row.value2().longValueExact())));
    }

    private static Field<Long> signed(Field<String> type, Field<Long> cents) {
        return when(type.eq(Type.REFUND.name()), cents.neg()).otherwise(cents).as(CENTS);
    }

    /** What was taken over from a former shop has no invoice here to stand against. */
    private static Condition ours(Field<String> currency, Field<String> type) {
        return currency.eq(Money.CURRENCY).and(type.in(Type.PAYMENT.name(), Type.REFUND.name()));
    }

    private record Sum(long rows, Money money) {}
}
