package fr.echeance.persistence.privacy;

import fr.echeance.domain.privacy.RecordKind;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Set;

/** Holds are records too, with a deadline of their own. */
@Component
final class GovernanceHolder extends TableHolder {
    GovernanceHolder(DSLContext db) {
        super(db, Set.of(RecordKind.HOLD));
    }
}
