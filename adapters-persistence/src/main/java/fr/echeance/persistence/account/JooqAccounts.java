package fr.echeance.persistence.account;

import static fr.echeance.persistence.schema.shop.Tables.ACCOUNT;

import static org.jooq.impl.DSL.val;

import fr.echeance.application.account.Accounts;
import fr.echeance.application.privacy.BuyerDeadlines;
import fr.echeance.application.privacy.BuyerMoves;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record9;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

@Component
final class JooqAccounts implements Accounts {
    private final DSLContext db;
    private final BuyerMoves moves;

    JooqAccounts(DSLContext db, BuyerMoves moves) {
        this.db = db;
        this.moves = moves;
    }

    @Override
    public Optional<Account> find(UUID id) {
        return one(ACCOUNT.ID.eq(id));
    }

    @Override
    public Optional<Pseudonym> buyer(UUID id) {
        return db.select(ACCOUNT.BUYER)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id), ACCOUNT.CLOSED_AT.isNull())
                .fetchOptional(row -> new Pseudonym(row.value1()));
    }

    @Override
    public Optional<Account> of(Pseudonym buyer) {
        return one(ACCOUNT.BUYER.eq(buyer.value()));
    }

    @Override
    public boolean isLeaving(Pseudonym buyer) {
        return db.resultQuery("SELECT governance.is_leaving({0})", val(buyer.value()))
                .fetchSingle(row -> row.get(0, Boolean.class));
    }

    @Override
    public boolean isLeaving(UUID account) {
        return db.resultQuery("SELECT governance.is_account_leaving({0})", val(account))
                .fetchSingle(row -> row.get(0, Boolean.class));
    }

    @Override
    public Relationship hold(Pseudonym buyer) {
        return moves.hold(buyer);
    }

    @Override
    public void add(Account account, Relationship others) {
        Relationship all = others.with(account.tie());
        Deadlines deadlines =
                Objects.requireNonNull(BuyerDeadlines.of(all).get(RecordKind.ACCOUNT));
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, account.id())
                .set(ACCOUNT.BUYER, account.buyer().value())
                .set(ACCOUNT.EMAIL, account.email().value())
                .set(ACCOUNT.LANGUAGE, account.language().name())
                .set(ACCOUNT.OPENED_AT, account.openedAt())
                .set(ACCOUNT.TERMS_VERSION, account.termsVersion())
                .set(ACCOUNT.LAST_SIGN_IN, account.lastSignIn())
                .set(ACCOUNT.ACTIVE_UNTIL, deadlines.activeUntil())
                .set(ACCOUNT.ARCHIVE_UNTIL, deadlines.archiveUntil())
                .execute();
        moves.moved(account.buyer(), all);
    }

    @Override
    public void save(Account account, Relationship others) {
        int saved =
                db.update(ACCOUNT)
                        .set(ACCOUNT.LAST_SIGN_IN, account.lastSignIn())
                        .set(ACCOUNT.WARNED_ON, account.warnedOn().orElse(null))
                        .set(ACCOUNT.CLOSED_AT, account.closedAt().orElse(null))
                        .where(ACCOUNT.ID.eq(account.id()))
                        .execute();
        if (saved != 1) throw new IllegalStateException("no such account");
        moves.moved(account.buyer(), others.with(account.tie()));
    }

    @Override
    public void rename(Pseudonym former, Account account, AddressHash address) {
        if (writeAddress(account) != 1) throw new IllegalStateException("no such account");
        db.resultQuery(
                        "SELECT governance.rename_buyer({0}, {1})",
                        val(former.value()), val(account.buyer().value()))
                .fetch();
        db.resultQuery(
                        "SELECT governance.readdress_customer({0}, {1})",
                        val(account.buyer().value()), val(address.value()))
                .fetch();
        moves.moved(account.buyer(), moves.hold(account.buyer()));
    }

    private int writeAddress(Account account) {
        return db.update(ACCOUNT)
                .set(ACCOUNT.EMAIL, account.email().value())
                .where(ACCOUNT.ID.eq(account.id()))
                .execute();
    }

    @Override
    public Deadline end(UUID id) {
        return db.select(ACCOUNT.ACTIVE_UNTIL)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id))
                .fetchSingle(row -> row.value1());
    }

    @Override
    public List<Account> open(Optional<UUID> after, int limit) {
        return accounts(
                        ACCOUNT.CLOSED_AT
                                .isNull()
                                .and(after.map(ACCOUNT.ID::gt).orElseGet(DSL::noCondition)))
                .orderBy(ACCOUNT.ID)
                .limit(limit)
                .fetch(JooqAccounts::toDomain);
    }

    @Override
    public List<UUID> endingUnwarned(Instant before, int limit) {
        return db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(
                        ACCOUNT.ACTIVE_UNTIL.le(Deadline.at(before)),
                        ACCOUNT.WARNED_ON.isNull(),
                        ACCOUNT.CLOSED_AT.isNull())
                .orderBy(ACCOUNT.ACTIVE_UNTIL)
                .limit(limit)
                .fetch(ACCOUNT.ID);
    }

    private Optional<Account> one(Condition which) {
        return accounts(which).fetchOptional(JooqAccounts::toDomain);
    }

    private SelectConditionStep<
                    Record9<
                            UUID,
                            String,
                            UUID,
                            String,
                            Instant,
                            String,
                            LocalDate,
                            LocalDate,
                            Instant>>
            accounts(Condition which) {
        return db.select(
                        ACCOUNT.ID,
                        ACCOUNT.EMAIL,
                        ACCOUNT.BUYER,
                        ACCOUNT.LANGUAGE,
                        ACCOUNT.OPENED_AT,
                        ACCOUNT.TERMS_VERSION,
                        ACCOUNT.LAST_SIGN_IN,
                        ACCOUNT.WARNED_ON,
                        ACCOUNT.CLOSED_AT)
                .from(ACCOUNT)
                .where(which);
    }

    private static Account toDomain(
            Record9<UUID, String, UUID, String, Instant, String, LocalDate, LocalDate, Instant>
                    row) {
        return Account.fromStore(
                row.value1(),
                new EmailAddress(row.value2()),
                new Pseudonym(row.value3()),
                Language.valueOf(row.value4()),
                row.value5(),
                row.value6(),
                row.value7(),
                Optional.ofNullable(row.value8()),
                Optional.ofNullable(row.value9()));
    }
}
