package fr.echeance.persistence.newsletter;

import static fr.echeance.persistence.schema.shop.Tables.ACCOUNT;

import fr.echeance.application.newsletter.InformedCustomers;
import fr.echeance.application.privacy.BuyerMoves;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@Component
final class JooqInformedCustomers implements InformedCustomers {
    private final DSLContext db;
    private final BuyerMoves moves;

    JooqInformedCustomers(DSLContext db, BuyerMoves moves) {
        this.db = db;
        this.moves = moves;
    }

    @Override
    public Optional<Customer> find(UUID account) {
        return rows(account).fetchOptional(JooqInformedCustomers::toDomain);
    }

    @Override
    public Optional<Customer> hold(UUID account) {
        // Buyer first and account then, as who signs in takes them.
        find(account).ifPresent(customer -> moves.hold(customer.buyer()));
        return rows(account).forUpdate().fetchOptional(JooqInformedCustomers::toDomain);
    }

    @Override
    public Optional<Customer> keepWhileSending(UUID account) {
        return rows(account).forShare().fetchOptional(JooqInformedCustomers::toDomain);
    }

    @Override
    public void told(UUID account, LocalDate day) {
        db.update(ACCOUNT).set(ACCOUNT.OFFERS_TOLD_ON, day).where(ACCOUNT.ID.eq(account)).execute();
    }

    private SelectConditionStep<Record5<UUID, UUID, String, String, LocalDate>> rows(UUID account) {
        return db.select(
                        ACCOUNT.ID,
                        ACCOUNT.BUYER,
                        ACCOUNT.EMAIL,
                        ACCOUNT.LANGUAGE,
                        ACCOUNT.OFFERS_TOLD_ON)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account), ACCOUNT.CLOSED_AT.isNull());
    }

    private static Customer toDomain(Record5<UUID, UUID, String, String, LocalDate> row) {
        return new Customer(
                row.value1(),
                new Pseudonym(row.value2()),
                new EmailAddress(row.value3()),
                Language.valueOf(row.value4()),
                Optional.ofNullable(row.value5()));
    }
}
