package fr.echeance.persistence.delivery;

import static fr.echeance.persistence.schema.shop.Tables.ORDER_CONTACT;

import fr.echeance.application.delivery.Destinations;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.PostalAddress;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

@Component
final class JooqDestinations implements Destinations {
    private final DSLContext db;

    JooqDestinations(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<PostalAddress> of(UUID order) {
        return db.select(
                        ORDER_CONTACT.DELIVERY_NAME,
                        ORDER_CONTACT.DELIVERY_STREET,
                        ORDER_CONTACT.DELIVERY_EXTRA,
                        ORDER_CONTACT.DELIVERY_POSTCODE,
                        ORDER_CONTACT.DELIVERY_CITY,
                        ORDER_CONTACT.DELIVERY_COUNTRY)
                .from(ORDER_CONTACT)
                .where(ORDER_CONTACT.ORDER_ID.eq(order))
                .fetchOptional(row ->
                        new PostalAddress(
                                new PersonName(row.value1()),
                                row.value2(),
                                Optional.ofNullable(row.value3()),
                                row.value4(),
                                row.value5(),
                                row.value6()));
    }
}
