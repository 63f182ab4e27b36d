package fr.echeance.persistence.delivery;

import static fr.echeance.persistence.schema.catalog.Tables.SHIPPING_METHOD;

import fr.echeance.application.delivery.ShippingMethods;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

@Component
final class JooqShippingMethods implements ShippingMethods {
    private final DSLContext db;

    JooqShippingMethods(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Method> all(Language language) {
        boolean french = language == Language.FR;
        return db.select(
                        SHIPPING_METHOD.CODE,
                        french ? SHIPPING_METHOD.NAME_FR : SHIPPING_METHOD.NAME_EN,
                        french ? SHIPPING_METHOD.DELAY_FR : SHIPPING_METHOD.DELAY_EN,
                        SHIPPING_METHOD.PRICE_CENTS,
                        SHIPPING_METHOD.FREE_FROM_CENTS,
                        SHIPPING_METHOD.MAX_DAYS)
                .from(SHIPPING_METHOD)
                .orderBy(SHIPPING_METHOD.POSITION, SHIPPING_METHOD.CODE)
                .fetch(row ->
                        new Method(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                new Money(row.value4()),
                                Optional.ofNullable(row.value5()).map(Money::new),
                                row.value6()));
    }
}
