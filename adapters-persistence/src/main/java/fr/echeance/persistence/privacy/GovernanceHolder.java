package fr.echeance.persistence.privacy;

import fr.echeance.domain.privacy.RecordKind;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Holds are records too, with a deadline of their own. */
@Component
final class GovernanceHolder extends TableHolder {
    GovernanceHolder(DSLContext db) {
        super(db, Set.of(RecordKind.HOLD));
    }
}
