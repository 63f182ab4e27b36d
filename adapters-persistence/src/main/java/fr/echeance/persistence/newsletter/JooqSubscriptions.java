package fr.echeance.persistence.newsletter;

import static fr.echeance.persistence.schema.catalog.Tables.CONSENT_SOURCE;
import static fr.echeance.persistence.schema.shop.Tables.CONSENT_PROOF;
import static fr.echeance.persistence.schema.shop.Tables.SUBSCRIPTION;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import fr.echeance.application.newsletter.Subscriptions;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.newsletter.Consent;
import fr.echeance.domain.newsletter.ConsentSource;
import fr.echeance.domain.newsletter.Subscription;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.persistence.shared.RenderedQuery;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record8;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@Component
final class JooqSubscriptions implements Subscriptions {
    /** An erasure that was taken back brings back a row that its owner could not leave while it was hidden. */
    static final Condition WANTED =
            condition(
                    "NOT governance.is_suppressed_since({0}, {1})",
                    SUBSCRIPTION.ADDRESS, SUBSCRIPTION.SINCE);

    private final DSLContext db;
    private final RenderedQuery<
                    Record8<UUID, String, String, String, String, Instant, LocalDate, LocalDate>>
            kept;

    JooqSubscriptions(DSLContext db) {
        this.db = db;
        this.kept = new RenderedQuery<>(db, rows(SUBSCRIPTION.ID.eq(new UUID(0, 0))).forShare());
    }

    @Override
    public Optional<Subscription> find(UUID id) {
        return one(SUBSCRIPTION.ID.eq(id));
    }

    @Override
    public Optional<Subscription> of(AddressHash address) {
        return one(SUBSCRIPTION.ADDRESS.eq(address.value()));
    }

    @Override
    public boolean isLeaving(Pseudonym person) {
        return db.resultQuery("SELECT governance.is_leaving({0})", val(person.value()))
                .fetchSingle(row -> row.get(0, Boolean.class));
    }

    @Override
    public void hold(AddressHash address) {
        db.resultQuery(
                        "SELECT pg_advisory_xact_lock(hashtextextended({0}, 0))",
                        val(address.value()))
                .fetch();
    }

    @Override
    public void add(Subscription subscription, Pseudonym person, UUID proof, Consent consent) {
        db.deleteFrom(SUBSCRIPTION)
                .where(SUBSCRIPTION.ADDRESS.eq(subscription.address().value()))
                .execute(); // which its owner has left
        db.insertInto(SUBSCRIPTION)
                .set(SUBSCRIPTION.ID, subscription.id())
                .set(SUBSCRIPTION.PERSON, person.value())
                .set(SUBSCRIPTION.EMAIL, subscription.email().value())
                .set(SUBSCRIPTION.ADDRESS, subscription.address().value())
                .set(SUBSCRIPTION.LANGUAGE, subscription.language().name())
                .set(SUBSCRIPTION.TOPICS, topics(subscription))
                .set(SUBSCRIPTION.SINCE, subscription.since())
                .set(SUBSCRIPTION.LAST_ACT, subscription.lastAct())
                .set(SUBSCRIPTION.ACTIVE_UNTIL, subscription.deadlines().activeUntil())
                .execute();
        Deadlines deadlines = subscription.proofDeadlines();
        db.insertInto(CONSENT_PROOF)
                .set(CONSENT_PROOF.ID, proof)
                .set(CONSENT_PROOF.SUBSCRIPTION, subscription.id())
                .set(CONSENT_PROOF.ADDRESS, consent.address().value())
                .set(CONSENT_PROOF.WORDING_VERSION, consent.wordingVersion())
                .set(CONSENT_PROOF.WORDING_HASH, consent.wordingHash())
                .set(CONSENT_PROOF.CHANNEL, consent.channel().name())
                .set(CONSENT_PROOF.ASKED_AT, consent.askedAt())
                .set(CONSENT_PROOF.AGREED_AT, consent.confirmedAt())
                .set(CONSENT_PROOF.ACTIVE_UNTIL, deadlines.activeUntil())
                .set(CONSENT_PROOF.ARCHIVE_UNTIL, deadlines.archiveUntil())
                .execute();
    }

    @Override
    public void keep(ConsentSource source, Instant now) {
        db.insertInto(CONSENT_SOURCE)
                .set(CONSENT_SOURCE.NAME, source.name())
                .set(CONSENT_SOURCE.WORDING_HASH, source.wordingHash())
                .set(CONSENT_SOURCE.WORDING, source.wording())
                .set(CONSENT_SOURCE.TAKEN_IN_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public void save(Subscription subscription) {
        int saved =
                db.update(SUBSCRIPTION)
                        .set(SUBSCRIPTION.LANGUAGE, subscription.language().name())
                        .set(SUBSCRIPTION.TOPICS, topics(subscription))
                        .set(SUBSCRIPTION.LAST_ACT, subscription.lastAct())
                        .set(SUBSCRIPTION.REMINDED_ON, subscription.remindedOn().orElse(null))
                        .set(SUBSCRIPTION.ACTIVE_UNTIL, subscription.deadlines().activeUntil())
                        .where(SUBSCRIPTION.ID.eq(subscription.id()))
                        .execute();
        if (saved != 1) throw new IllegalStateException("no such subscription");
        relyOn(subscription, subscription.proofDeadlines());
    }

    @Override
    public void remove(Subscription subscription, LocalDate today) {
        db.deleteFrom(SUBSCRIPTION).where(SUBSCRIPTION.ID.eq(subscription.id())).execute();
        relyOn(subscription, Subscription.proofDeadlines(today));
    }

    @Override
    public List<UUID> endingUnreminded(Instant before, int limit) {
        return db.select(SUBSCRIPTION.ID)
                .from(SUBSCRIPTION)
                .where(
                        SUBSCRIPTION.ACTIVE_UNTIL.le(Deadline.at(before)),
                        SUBSCRIPTION.REMINDED_ON.isNull(),
                        WANTED)
                .orderBy(SUBSCRIPTION.ACTIVE_UNTIL)
                .limit(limit)
                .fetch(SUBSCRIPTION.ID);
    }

    private void relyOn(Subscription subscription, Deadlines deadlines) {
        db.update(CONSENT_PROOF)
                .set(CONSENT_PROOF.ACTIVE_UNTIL, deadlines.activeUntil())
                .set(CONSENT_PROOF.ARCHIVE_UNTIL, deadlines.archiveUntil())
                .where(CONSENT_PROOF.SUBSCRIPTION.eq(subscription.id()))
                .execute();
    }

    @Override
    public Optional<Subscription> keepWhileSending(UUID id) {
        return kept.with(id).fetchOptional(JooqSubscriptions::toDomain);
    }

    private Optional<Subscription> one(Condition which) {
        // Of an address there may be two for a while: one that an erasure hid and gave back.
        return rows(which)
                .orderBy(SUBSCRIPTION.SINCE.desc())
                .limit(1)
                .fetchOptional(JooqSubscriptions::toDomain);
    }

    private SelectConditionStep<
                    Record8<UUID, String, String, String, String, Instant, LocalDate, LocalDate>>
            rows(Condition which) {
        return db.select(
                        SUBSCRIPTION.ID,
                        SUBSCRIPTION.EMAIL,
                        SUBSCRIPTION.ADDRESS,
                        SUBSCRIPTION.LANGUAGE,
                        SUBSCRIPTION.TOPICS,
                        SUBSCRIPTION.SINCE,
                        SUBSCRIPTION.LAST_ACT,
                        SUBSCRIPTION.REMINDED_ON)
                .from(SUBSCRIPTION)
                .where(which, WANTED);
    }

    private static Subscription toDomain(
            Record8<UUID, String, String, String, String, Instant, LocalDate, LocalDate> row) {
        return Subscription.fromStore(
                row.value1(),
                new EmailAddress(row.value2()),
                new AddressHash(row.value3()),
                Language.valueOf(row.value4()),
                topics(row.value5()),
                row.value6(),
                row.value7(),
                Optional.ofNullable(row.value8()));
    }

    private static Set<Topic> topics(String written) {
        return Arrays.stream(written.split(" ")).map(Topic::valueOf).collect(Collectors.toSet());
    }

    private static String topics(Subscription subscription) {
        return subscription.topics().stream()
                .sorted()
                .map(Topic::name)
                .collect(Collectors.joining(" "));
    }
}
