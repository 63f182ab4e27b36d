package fr.echeance.persistence.privacy;

import fr.echeance.domain.privacy.RecordKind;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Set;

/** What governance keeps about people is records too, with deadlines of their own. */
@Component
final class GovernanceHolder extends TableHolder {
    GovernanceHolder(DSLContext db) {
        super(
                db,
                Set.of(
                        RecordKind.HOLD,
                        RecordKind.SUBJECT_REQUEST,
                        RecordKind.GUEST_LINK,
                        RecordKind.ERASURE_JOURNAL,
                        RecordKind.STAFF_ACCESS));
    }

    @Override
    protected String begun(RecordKind kind) {
        return kind == RecordKind.GUEST_LINK ? "t.asked_at" : super.begun(kind);
    }

    /** An archived request has a proof of who it was and no pseudonym. */
    @Override
    protected String reach(RecordKind kind, boolean archived) {
        if (kind != RecordKind.SUBJECT_REQUEST) return "";
        return archived ? "false" : "t.person = {0}";
    }

    /** A person learns when and where they were looked at; who looked is about somebody else. */
    @Override
    protected String redaction(RecordKind kind) {
        return kind == RecordKind.STAFF_ACCESS ? " - 'staff'" : "";
    }
}
