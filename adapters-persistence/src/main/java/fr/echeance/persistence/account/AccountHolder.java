package fr.echeance.persistence.account;

import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.privacy.TableHolder;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Set;

/** Accounts, what lets their owners in, and who works here. */
@Component
final class AccountHolder extends TableHolder {
    AccountHolder(DSLContext db) {
        super(
                db,
                Set.of(
                        RecordKind.ACCOUNT,
                        RecordKind.ACCOUNT_ADDRESS,
                        RecordKind.CREDENTIAL,
                        RecordKind.STAFF_ACCOUNT));
    }

    @Override
    protected String begun(RecordKind kind) {
        return switch (kind) {
            case ACCOUNT -> "t.opened_at";
            case ACCOUNT_ADDRESS -> "t.kept_at";
            case CREDENTIAL -> "(SELECT a.opened_at FROM shop.account a WHERE a.id = t.account)";
            default -> super.begun(kind);
        };
    }

    /** A copy that lies about somewhere must not help anybody to guess the password. */
    @Override
    protected String redaction(RecordKind kind) {
        return kind == RecordKind.CREDENTIAL ? " - 'hash'" : "";
    }
}
