package fr.echeance.persistence.account;

import static fr.echeance.persistence.schema.shop.Tables.STAFF_ACCOUNT;

import static org.jooq.impl.DSL.lower;

import fr.echeance.application.account.StaffAccounts;
import fr.echeance.domain.account.Role;
import fr.echeance.domain.account.StaffMember;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.PersonName;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Roles stand as words in one column: a member has few, and they are read and written together. */
@Component
final class JooqStaffAccounts implements StaffAccounts {
    private final DSLContext db;

    JooqStaffAccounts(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<StaffMember> all() {
        return members(org.jooq.impl.DSL.noCondition());
    }

    @Override
    public Optional<StaffMember> find(UUID id) {
        return members(STAFF_ACCOUNT.ID.eq(id)).stream().findFirst();
    }

    @Override
    public void hold() {
        db.resultQuery("SELECT pg_advisory_xact_lock(hashtext('staff'))").fetch();
    }

    @Override
    public void add(StaffMember member, Optional<String> hash, Instant now) {
        db.insertInto(STAFF_ACCOUNT)
                .set(STAFF_ACCOUNT.ID, member.id())
                .set(STAFF_ACCOUNT.EMAIL, member.email().value())
                .set(STAFF_ACCOUNT.NAME, member.name().value())
                .set(STAFF_ACCOUNT.ROLES, words(member))
                .set(STAFF_ACCOUNT.HASH, hash.orElse(null))
                .set(STAFF_ACCOUNT.CHANGED_AT, now)
                .set(STAFF_ACCOUNT.ACTIVE_UNTIL, Deadline.open())
                .execute();
    }

    @Override
    public void save(StaffMember member) {
        db.update(STAFF_ACCOUNT)
                .set(STAFF_ACCOUNT.NAME, member.name().value())
                .set(STAFF_ACCOUNT.ROLES, words(member))
                .where(STAFF_ACCOUNT.ID.eq(member.id()))
                .execute();
    }

    @Override
    public void depart(UUID id, Deadline until) {
        db.update(STAFF_ACCOUNT)
                .set(STAFF_ACCOUNT.ACTIVE_UNTIL, until)
                .where(STAFF_ACCOUNT.ID.eq(id))
                .execute();
    }

    @Override
    public Optional<Known> byAddress(EmailAddress email) {
        return known(lower(STAFF_ACCOUNT.EMAIL).eq(email.key()));
    }

    @Override
    public Optional<Known> byId(UUID id) {
        return known(STAFF_ACCOUNT.ID.eq(id));
    }

    @Override
    public void putHash(UUID id, String hash, Instant now) {
        db.update(STAFF_ACCOUNT)
                .set(STAFF_ACCOUNT.HASH, hash)
                .set(STAFF_ACCOUNT.CHANGED_AT, now)
                .where(STAFF_ACCOUNT.ID.eq(id))
                .execute();
    }

    private List<StaffMember> members(Condition which) {
        return db.select(
                        STAFF_ACCOUNT.ID,
                        STAFF_ACCOUNT.EMAIL,
                        STAFF_ACCOUNT.NAME,
                        STAFF_ACCOUNT.ROLES)
                .from(STAFF_ACCOUNT)
                .where(which)
                .orderBy(STAFF_ACCOUNT.NAME, STAFF_ACCOUNT.ID)
                .fetch(row ->
                        new StaffMember(
                                row.value1(),
                                new EmailAddress(row.value2()),
                                new PersonName(row.value3()),
                                roles(row.value4())));
    }

    private Optional<Known> known(Condition which) {
        return db.select(
                        STAFF_ACCOUNT.ID,
                        STAFF_ACCOUNT.EMAIL,
                        STAFF_ACCOUNT.ROLES,
                        STAFF_ACCOUNT.HASH,
                        STAFF_ACCOUNT.CHANGED_AT)
                .from(STAFF_ACCOUNT)
                .where(which)
                // Whoever left today and came back the same day is there twice.
                .orderBy(STAFF_ACCOUNT.CHANGED_AT.desc())
                .limit(1)
                .fetchOptional(row ->
                        new Known(
                                row.value1(),
                                new EmailAddress(row.value2()),
                                roles(row.value3()),
                                Optional.ofNullable(row.value4()),
                                row.value5()));
    }

    private static Set<Role> roles(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Role::of)
                .collect(Collectors.toSet());
    }

    private static String words(StaffMember member) {
        return member.inOrder().stream().map(Role::id).collect(Collectors.joining(" "));
    }
}
