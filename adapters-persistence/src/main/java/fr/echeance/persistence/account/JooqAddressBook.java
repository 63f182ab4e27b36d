package fr.echeance.persistence.account;

import static fr.echeance.persistence.schema.shop.Tables.ACCOUNT_ADDRESS;

import fr.echeance.application.account.AddressBook;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.PostalAddress;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Component
final class JooqAddressBook implements AddressBook {
    private final DSLContext db;

    JooqAddressBook(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Kept> of(Account account) {
        return db.select(
                        ACCOUNT_ADDRESS.ID,
                        ACCOUNT_ADDRESS.NAME,
                        ACCOUNT_ADDRESS.STREET,
                        ACCOUNT_ADDRESS.EXTRA,
                        ACCOUNT_ADDRESS.POSTCODE,
                        ACCOUNT_ADDRESS.CITY,
                        ACCOUNT_ADDRESS.COUNTRY)
                .from(ACCOUNT_ADDRESS)
                .where(ACCOUNT_ADDRESS.BUYER.eq(account.buyer().value()))
                .orderBy(ACCOUNT_ADDRESS.KEPT_AT.desc(), ACCOUNT_ADDRESS.ID.desc())
                .fetch(row ->
                        new Kept(
                                row.value1(),
                                new PostalAddress(
                                        new PersonName(row.value2()),
                                        row.value3(),
                                        Optional.ofNullable(row.value4()),
                                        row.value5(),
                                        row.value6(),
                                        row.value7())));
    }

    @Override
    public void keep(UUID id, Account account, PostalAddress address, Instant now, Deadline until) {
        db.insertInto(ACCOUNT_ADDRESS)
                .set(ACCOUNT_ADDRESS.ID, id)
                .set(ACCOUNT_ADDRESS.BUYER, account.buyer().value())
                .set(ACCOUNT_ADDRESS.NAME, address.recipient().value())
                .set(ACCOUNT_ADDRESS.STREET, address.street())
                .set(ACCOUNT_ADDRESS.EXTRA, address.extra().orElse(null))
                .set(ACCOUNT_ADDRESS.POSTCODE, address.postcode())
                .set(ACCOUNT_ADDRESS.CITY, address.city())
                .set(ACCOUNT_ADDRESS.COUNTRY, address.country())
                .set(ACCOUNT_ADDRESS.KEPT_AT, now)
                .set(ACCOUNT_ADDRESS.ACTIVE_UNTIL, until)
                .execute();
    }

    @Override
    public void change(UUID id, Account account, PostalAddress address, Deadline until) {
        Instant keptAt =
                db.select(ACCOUNT_ADDRESS.KEPT_AT)
                        .from(ACCOUNT_ADDRESS)
                        .where(
                                ACCOUNT_ADDRESS.ID.eq(id),
                                ACCOUNT_ADDRESS.BUYER.eq(account.buyer().value()))
                        .fetchOne(ACCOUNT_ADDRESS.KEPT_AT);
        if (keptAt == null) return;
        remove(id, account);
        keep(id, account, address, keptAt, until);
    }

    @Override
    public void remove(UUID id, Account account) {
        db.deleteFrom(ACCOUNT_ADDRESS)
                .where(ACCOUNT_ADDRESS.ID.eq(id), ACCOUNT_ADDRESS.BUYER.eq(account.buyer().value()))
                .execute();
    }
}
