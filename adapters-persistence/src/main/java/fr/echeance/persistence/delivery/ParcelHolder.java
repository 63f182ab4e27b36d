package fr.echeance.persistence.delivery;

import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.privacy.TableHolder;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Set;

/** A parcel simply goes. */
@Component
final class ParcelHolder extends TableHolder {
    ParcelHolder(DSLContext db) {
        super(db, Set.of(RecordKind.PARCEL));
    }
}
