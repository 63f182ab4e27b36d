package fr.echeance.persistence.account;

import static fr.echeance.persistence.schema.shop.Tables.CREDENTIAL;

import fr.echeance.application.account.Credentials;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.privacy.Deadline;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Component
final class JooqCredentials implements Credentials {
    private final DSLContext db;

    JooqCredentials(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Stored> of(UUID account) {
        return db.select(CREDENTIAL.HASH, CREDENTIAL.CHANGED_AT)
                .from(CREDENTIAL)
                .where(CREDENTIAL.ACCOUNT.eq(account))
                .fetchOptional(Records.mapping(Stored::new));
    }

    @Override
    public void put(Account account, String hash, Instant changedAt, Deadline until) {
        // No upsert: it would ask for a look at columns that signing in does not need.
        int changed =
                db.update(CREDENTIAL)
                        .set(CREDENTIAL.HASH, hash)
                        .set(CREDENTIAL.CHANGED_AT, changedAt)
                        .where(CREDENTIAL.ACCOUNT.eq(account.id()))
                        .execute();
        if (changed == 0)
            db.insertInto(CREDENTIAL)
                    .set(CREDENTIAL.ACCOUNT, account.id())
                    .set(CREDENTIAL.BUYER, account.buyer().value())
                    .set(CREDENTIAL.HASH, hash)
                    .set(CREDENTIAL.CHANGED_AT, changedAt)
                    .set(CREDENTIAL.ACTIVE_UNTIL, until)
                    .execute();
    }

    @Override
    public void handOver(UUID account, String hash, String reference) {
        db.update(CREDENTIAL)
                .set(CREDENTIAL.HASH, reference)
                .where(CREDENTIAL.ACCOUNT.eq(account), CREDENTIAL.HASH.eq(hash))
                .execute();
    }
}
