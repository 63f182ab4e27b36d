package fr.echeance.persistence.support;

import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.privacy.TableHolder;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Set;

/** What people asked and were answered. */
@Component
final class SupportHolder extends TableHolder {
    SupportHolder(DSLContext db) {
        super(db, Set.of(RecordKind.ENQUIRY));
    }

    @Override
    protected String begun(RecordKind kind) {
        return "t.received_at";
    }
}
