package fr.echeance.persistence.account;

import static fr.echeance.persistence.schema.shop.Tables.ACCOUNT;

import fr.echeance.application.privacy.PersonAccounts;
import fr.echeance.domain.shared.Pseudonym;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.time.Instant;

@Component
final class JooqPersonAccounts implements PersonAccounts {
    private final DSLContext db;

    JooqPersonAccounts(DSLContext db) {
        this.db = db;
    }

    @Override
    public void close(Pseudonym person, Instant at) {
        db.update(ACCOUNT)
                .set(ACCOUNT.CLOSED_AT, at)
                .where(ACCOUNT.BUYER.eq(person.value()), ACCOUNT.CLOSED_AT.isNull())
                .execute();
    }
}
