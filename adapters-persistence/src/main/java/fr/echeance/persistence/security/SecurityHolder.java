package fr.echeance.persistence.security;

import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.privacy.TableHolder;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Set;

/** The security log: a customer's events hang on the account, which stays their buyer's whatever their address becomes. */
@Component
final class SecurityHolder extends TableHolder {
    private static final String OF_ACCOUNTS =
            "t.account = ANY (ARRAY(SELECT a.id FROM shop.account a WHERE a.buyer = {0} UNION ALL"
                    + " SELECT a.id FROM archive.account a WHERE a.buyer = {0}))";

    SecurityHolder(DSLContext db) {
        super(db, Set.of(RecordKind.SECURITY_EVENT));
    }

    @Override
    protected String reach(RecordKind kind, boolean archived) {
        return OF_ACCOUNTS;
    }

    @Override
    protected String begun(RecordKind kind) {
        return "t.at";
    }

    /** A customer's event is about no member of staff. */
    @Override
    protected String redaction(RecordKind kind) {
        return " - 'staff'";
    }
}
