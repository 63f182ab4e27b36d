package fr.echeance.persistence.cart;

import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.privacy.TableHolder;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Set;

/** A cart simply goes. */
@Component
final class CartHolder extends TableHolder {
    CartHolder(DSLContext db) {
        super(db, Set.of(RecordKind.CART));
    }
}
