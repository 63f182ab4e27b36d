package fr.echeance.persistence.payment;

import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.privacy.TableHolder;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Set;

/** The whole life of payments' records. */
@Component
final class PaymentHolder extends TableHolder {
    PaymentHolder(DSLContext db) {
        super(
                db,
                Set.of(
                        RecordKind.PAYMENT_ENTRY,
                        RecordKind.PAYMENT_TOKEN,
                        RecordKind.PAYMENT_EVENT));
    }

    /** The books know an order by its number alone, which its invoice keeps as long as they do. */
    @Override
    protected String reach(RecordKind kind, boolean archived) {
        if (kind != RecordKind.PAYMENT_ENTRY) return "";
        return "t.reference = ANY (ARRAY(SELECT o.number FROM shop.orders o WHERE o.buyer = {0}"
                + " UNION SELECT i.order_number FROM shop.invoice i WHERE i.order_id = ANY ("
                + ORDERS_OF_PERSON
                + ")"
                + " UNION SELECT i.order_number FROM archive.invoice i WHERE i.order_id = ANY ("
                + ORDERS_OF_PERSON
                + ")))";
    }
}
