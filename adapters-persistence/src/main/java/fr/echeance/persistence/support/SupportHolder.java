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
        super(db, Set.of(RecordKind.ENQUIRY, RecordKind.SERVICE_THREAD));
    }

    @Override
    protected String begun(RecordKind kind) {
        return kind == RecordKind.ENQUIRY ? "t.received_at" : "t.written_at";
    }
}
