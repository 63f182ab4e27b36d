package fr.echeance.persistence.support;

import static fr.echeance.persistence.schema.shop.Tables.ACCOUNT;
import static fr.echeance.persistence.schema.shop.Tables.ACCOUNT_ADDRESS;
import static fr.echeance.persistence.schema.shop.Tables.ORDERS;
import static fr.echeance.persistence.schema.shop.Tables.ORDER_CONTACT;

import static org.jooq.impl.DSL.val;

import fr.echeance.application.support.Customers;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.PostalAddress;
import fr.echeance.domain.shared.Pseudonym;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Names are looked for by an owner's function, which answers pseudonyms; all else is read under the policies. */
@Component
final class JooqCustomers implements Customers {
    private final DSLContext db;
    private final CustomerHits hits;

    JooqCustomers(DSLContext db) {
        this.db = db;
        this.hits = new CustomerHits(db);
    }

    @Override
    public List<Pseudonym> named(String words) {
        return db.resultQuery("SELECT governance.find_people({0})", val(words))
                .fetch(row -> new Pseudonym(row.get(0, UUID.class)));
    }

    @Override
    public Optional<Pseudonym> ofOrder(OrderNumber number) {
        return db.select(ORDERS.BUYER)
                .from(ORDERS)
                .where(ORDERS.NUMBER.eq(number.value()))
                .fetchOptional(row -> new Pseudonym(row.value1()));
    }

    @Override
    public Optional<Pseudonym> ofAccount(UUID account) {
        return db.select(ACCOUNT.BUYER)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchOptional(row -> new Pseudonym(row.value1()));
    }

    @Override
    public List<Hit> hits(Collection<Pseudonym> buyers) {
        return buyers.isEmpty()
                ? List.of()
                : hits.of(buyers.stream().map(Pseudonym::value).toList());
    }

    @Override
    public Optional<Account> account(Pseudonym buyer) {
        return db.select(
                        ACCOUNT.ID,
                        ACCOUNT.EMAIL,
                        ACCOUNT.OPENED_AT,
                        ACCOUNT.LAST_SIGN_IN,
                        ACCOUNT.CLOSED_AT,
                        ACCOUNT.ACTIVE_UNTIL)
                .from(ACCOUNT)
                .where(ACCOUNT.BUYER.eq(buyer.value()))
                .orderBy(ACCOUNT.OPENED_AT.desc())
                .limit(1)
                .fetchOptional(row ->
                        new Account(
                                row.value1(),
                                new EmailAddress(row.value2()),
                                row.value3(),
                                row.value4(),
                                Optional.ofNullable(row.value5()),
                                row.value6()));
    }

    @Override
    public Optional<Contact> contact(Pseudonym buyer) {
        return db.select(
                        ORDER_CONTACT.DELIVERY_NAME,
                        ORDER_CONTACT.EMAIL,
                        ORDERS.PLACED_AT,
                        ORDER_CONTACT.ACTIVE_UNTIL)
                .from(ORDERS)
                .join(ORDER_CONTACT)
                .on(ORDER_CONTACT.ORDER_ID.eq(ORDERS.ID))
                .where(ORDERS.BUYER.eq(buyer.value()))
                .orderBy(ORDERS.PLACED_AT.desc(), ORDERS.ID.desc())
                .limit(1)
                .fetchOptional(row ->
                        new Contact(
                                new PersonName(row.value1()),
                                new EmailAddress(row.value2()),
                                row.value3(),
                                row.value4()));
    }

    @Override
    public List<Address> addresses(Pseudonym buyer) {
        return db.select(
                        ACCOUNT_ADDRESS.NAME,
                        ACCOUNT_ADDRESS.STREET,
                        ACCOUNT_ADDRESS.EXTRA,
                        ACCOUNT_ADDRESS.POSTCODE,
                        ACCOUNT_ADDRESS.CITY,
                        ACCOUNT_ADDRESS.COUNTRY,
                        ACCOUNT_ADDRESS.KEPT_AT,
                        ACCOUNT_ADDRESS.ACTIVE_UNTIL)
                .from(ACCOUNT_ADDRESS)
                .where(ACCOUNT_ADDRESS.BUYER.eq(buyer.value()))
                .orderBy(ACCOUNT_ADDRESS.KEPT_AT, ACCOUNT_ADDRESS.ID)
                .fetch(row ->
                        new Address(
                                new PostalAddress(
                                        new PersonName(row.value1()),
                                        row.value2(),
                                        Optional.ofNullable(row.value3()),
                                        row.value4(),
                                        row.value5(),
                                        row.value6()),
                                row.value7(),
                                row.value8()));
    }
}
