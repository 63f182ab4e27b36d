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

    /** A copy that lies about somewhere must not help anybody to guess the password. */
    @Override
    protected String redaction(RecordKind kind) {
        return kind == RecordKind.CREDENTIAL ? " - 'hash'" : "";
    }
}
