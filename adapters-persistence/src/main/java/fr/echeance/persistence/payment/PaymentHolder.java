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
}
