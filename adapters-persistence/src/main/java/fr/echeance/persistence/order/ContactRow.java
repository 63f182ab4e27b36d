package fr.echeance.persistence.order;

import static fr.echeance.persistence.schema.shop.Tables.ORDER_CONTACT;

import fr.echeance.domain.order.OrderContact;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.PersonalNote;
import fr.echeance.domain.shared.PhoneNumber;
import fr.echeance.domain.shared.PostalAddress;

import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The contact of an order and its row. */
final class ContactRow {
    private static final List<Field<String>> DELIVERY =
            List.of(
                    ORDER_CONTACT.DELIVERY_NAME,
                    ORDER_CONTACT.DELIVERY_STREET,
                    ORDER_CONTACT.DELIVERY_EXTRA,
                    ORDER_CONTACT.DELIVERY_POSTCODE,
                    ORDER_CONTACT.DELIVERY_CITY,
                    ORDER_CONTACT.DELIVERY_COUNTRY);
    private static final List<Field<String>> BILLING =
            List.of(
                    ORDER_CONTACT.BILLING_NAME,
                    ORDER_CONTACT.BILLING_STREET,
                    ORDER_CONTACT.BILLING_EXTRA,
                    ORDER_CONTACT.BILLING_POSTCODE,
                    ORDER_CONTACT.BILLING_CITY,
                    ORDER_CONTACT.BILLING_COUNTRY);

    private ContactRow() {}

    /** What a whole contact is read from: order management alone is granted all of it. */
    static List<Field<?>> columns() {
        return Stream.of(
                        List.of(
                                ORDER_CONTACT.EMAIL,
                                ORDER_CONTACT.PHONE,
                                ORDER_CONTACT.NOTE,
                                ORDER_CONTACT.LANGUAGE),
                        DELIVERY,
                        BILLING)
                .<Field<?>>flatMap(List::stream)
                .toList();
    }

    static OrderContact toDomain(Record row) {
        return new OrderContact(
                new EmailAddress(row.get(ORDER_CONTACT.EMAIL)),
                Optional.ofNullable(row.get(ORDER_CONTACT.PHONE)).map(PhoneNumber::new),
                address(row, DELIVERY),
                address(row, BILLING),
                Optional.ofNullable(row.get(ORDER_CONTACT.NOTE)).map(PersonalNote::new),
                Language.valueOf(row.get(ORDER_CONTACT.LANGUAGE)));
    }

    /** All but order and deadline. */
    static Map<Field<?>, @Nullable Object> write(OrderContact contact) {
        Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        row.put(ORDER_CONTACT.EMAIL, contact.email().value());
        row.put(ORDER_CONTACT.PHONE, contact.phone().map(PhoneNumber::value).orElse(null));
        row.put(ORDER_CONTACT.NOTE, contact.note().map(PersonalNote::value).orElse(null));
        row.put(ORDER_CONTACT.LANGUAGE, contact.language().name());
        write(row, DELIVERY, contact.delivery());
        write(row, BILLING, contact.billing());
        return row;
    }

    private static PostalAddress address(Record row, List<Field<String>> columns) {
        return new PostalAddress(
                new PersonName(row.get(columns.get(0))),
                row.get(columns.get(1)),
                Optional.ofNullable(row.get(columns.get(2))),
                row.get(columns.get(3)),
                row.get(columns.get(4)),
                row.get(columns.get(5)));
    }

    private static void write(
            Map<Field<?>, @Nullable Object> row,
            List<Field<String>> columns,
            PostalAddress address) {
        row.put(columns.get(0), address.recipient().value());
        row.put(columns.get(1), address.street());
        row.put(columns.get(2), address.extra().orElse(null));
        row.put(columns.get(3), address.postcode());
        row.put(columns.get(4), address.city());
        row.put(columns.get(5), address.country());
    }
}
