package fr.echeance.persistence.newsletter;

import static fr.echeance.persistence.schema.shop.Tables.ACCOUNT;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;

import fr.echeance.application.newsletter.InformedCustomers;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record7;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@Component
final class JooqInformedCustomers implements InformedCustomers {
    private final DSLContext db;

    JooqInformedCustomers(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Customer> find(UUID account) {
        return rows(ACCOUNT.ID.eq(account)).fetchOptional(JooqInformedCustomers::toDomain);
    }

    @Override
    public Optional<Customer> of(Pseudonym buyer) {
        return rows(ACCOUNT.BUYER.eq(buyer.value()))
                .orderBy(ACCOUNT.ID)
                .limit(1)
                .fetchOptional(JooqInformedCustomers::toDomain);
    }

    @Override
    public Optional<Customer> hold(UUID account) {
        return rows(ACCOUNT.ID.eq(account))
                .forUpdate()
                .fetchOptional(JooqInformedCustomers::toDomain);
    }

    @Override
    public Optional<Customer> keepWhileSending(UUID account) {
        return rows(ACCOUNT.ID.eq(account))
                .forShare()
                .fetchOptional(JooqInformedCustomers::toDomain);
    }

    @Override
    public boolean hasBought(Pseudonym buyer) {
        return db.resultQuery("SELECT governance.has_bought({0})", val(buyer.value()))
                .fetchSingle(row -> row.get(0, Boolean.class));
    }

    @Override
    public void told(UUID account, LocalDate day) {
        db.update(ACCOUNT).set(ACCOUNT.OFFERS_TOLD_ON, day).where(ACCOUNT.ID.eq(account)).execute();
    }

    @Override
    public void object(UUID account, Optional<Instant> at) {
        db.update(ACCOUNT)
                .set(ACCOUNT.MESSAGES_OBJECTED_AT, at.orElse(null))
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }

    @Override
    public void wants(UUID account, Instant now) {
        db.update(ACCOUNT)
                .set(ACCOUNT.OFFERS_WANTED_AT, now)
                .set(
                        ACCOUNT.OFFERS_TOLD_ON,
                        coalesce(ACCOUNT.OFFERS_TOLD_ON, val(Deadline.dayOf(now))))
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }

    private SelectConditionStep<Record7<UUID, UUID, String, String, LocalDate, Instant, Instant>>
            rows(Condition which) {
        return db.select(
                        ACCOUNT.ID,
                        ACCOUNT.BUYER,
                        ACCOUNT.EMAIL,
                        ACCOUNT.LANGUAGE,
                        ACCOUNT.OFFERS_TOLD_ON,
                        ACCOUNT.OFFERS_WANTED_AT,
                        ACCOUNT.MESSAGES_OBJECTED_AT)
                .from(ACCOUNT)
                .where(which, ACCOUNT.CLOSED_AT.isNull());
    }

    private static Customer toDomain(
            Record7<UUID, UUID, String, String, LocalDate, Instant, Instant> row) {
        return new Customer(
                row.value1(),
                new Pseudonym(row.value2()),
                new EmailAddress(row.value3()),
                Language.valueOf(row.value4()),
                Optional.ofNullable(row.value5()),
                Optional.ofNullable(row.value6()),
                Optional.ofNullable(row.value7()));
    }
}
