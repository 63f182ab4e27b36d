package fr.echeance.persistence.invoice;

import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.privacy.TableHolder;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Set;

/** The whole life of invoices. */
@Component
final class InvoiceHolder extends TableHolder {
    InvoiceHolder(DSLContext db) {
        super(db, Set.of(RecordKind.INVOICE));
    }
}
