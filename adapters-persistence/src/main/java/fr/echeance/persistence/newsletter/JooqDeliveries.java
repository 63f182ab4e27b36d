package fr.echeance.persistence.newsletter;

import static fr.echeance.persistence.schema.shop.Tables.CAMPAIGN_DELIVERY;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import fr.echeance.application.newsletter.Deliveries;
import fr.echeance.application.newsletter.SendingPace;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.newsletter.Delivery;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.persistence.shared.RenderedQuery;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record4;
import org.jooq.Records;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

@Component
final class JooqDeliveries implements Deliveries {
    private static final UUID NONE = new UUID(0, 0);

    /** Written into the statement: a partial index is found by its words alone. */
    private static final Condition WAITS =
            CAMPAIGN_DELIVERY.STATE.eq(inline(Delivery.QUEUED.name()));

    private static final Condition HANDED_OVER =
            CAMPAIGN_DELIVERY.STATE.eq(inline(Delivery.HANDED_OVER.name()));

    private final DSLContext db;
    private final DeliveryQueue queue;
    private final RenderedQuery<Record4<UUID, UUID, UUID, String>> claim;
    private final RenderedQuery<Record1<Integer>> take;

    JooqDeliveries(DSLContext db) {
        this.db = db;
        this.queue = new DeliveryQueue(db);
        this.claim = claim(db);
        this.take = take(db);
    }

    @Override
    public int queue(Campaign campaign, SendingPace pace, Instant now, Deadline until) {
        return queue.readers(campaign, pace, now, until);
    }

    @Override
    public int queueCustomers(Campaign campaign, SendingPace pace, Instant now, Deadline until) {
        return queue.customers(campaign, pace, now, until);
    }

    @Override
    public void spread(UUID campaign, SendingPace pace, Duration behind, Instant now) {
        queue.spread(campaign, pace, behind, now);
    }

    @Override
    public Optional<Claimed> claim(UUID campaign, Set<String> slow, Instant now) {
        return claim.with(now, campaign, now, slow.toArray(String[]::new))
                .fetchOptional(Records.mapping(Claimed::new));
    }

    /** Parameters: the time, the campaign, the time once more, the domains that wait. */
    private static RenderedQuery<Record4<UUID, UUID, UUID, String>> claim(DSLContext db) {
        return new RenderedQuery<>(
                db,
                db.update(CAMPAIGN_DELIVERY)
                        .set(CAMPAIGN_DELIVERY.STATE, inline(Delivery.HANDED_OVER.name()))
                        .set(CAMPAIGN_DELIVERY.CHANGED_AT, Instant.EPOCH)
                        .where(
                                CAMPAIGN_DELIVERY.ID.eq(
                                        select(CAMPAIGN_DELIVERY.ID)
                                                .from(CAMPAIGN_DELIVERY)
                                                .where(
                                                        CAMPAIGN_DELIVERY.CAMPAIGN.eq(NONE),
                                                        WAITS,
                                                        CAMPAIGN_DELIVERY.DUE_AT.le(Instant.EPOCH),
                                                        condition(
                                                                "{0} <> ALL ({1})",
                                                                CAMPAIGN_DELIVERY.DOMAIN,
                                                                val(new String[0])))
                                                .orderBy(
                                                        CAMPAIGN_DELIVERY.DUE_AT,
                                                        CAMPAIGN_DELIVERY.ID)
                                                .limit(inline(1))
                                                .forUpdate()
                                                .skipLocked()))
                        .returningResult(
                                CAMPAIGN_DELIVERY.ID,
                                CAMPAIGN_DELIVERY.CAMPAIGN,
                                CAMPAIGN_DELIVERY.RECIPIENT,
                                CAMPAIGN_DELIVERY.DOMAIN),
                select(
                        CAMPAIGN_DELIVERY.ID,
                        CAMPAIGN_DELIVERY.CAMPAIGN,
                        CAMPAIGN_DELIVERY.RECIPIENT,
                        CAMPAIGN_DELIVERY.DOMAIN));
    }

    @Override
    public OptionalInt take(UUID delivery, Instant now) {
        return take.with(now, delivery)
                .fetchOptional()
                .map(row -> OptionalInt.of(row.value1()))
                .orElseGet(OptionalInt::empty);
    }

    /** Parameters: the time, the delivery. */
    private static RenderedQuery<Record1<Integer>> take(DSLContext db) {
        return new RenderedQuery<>(
                db,
                db.update(CAMPAIGN_DELIVERY)
                        .set(CAMPAIGN_DELIVERY.STATE, inline(Delivery.SENT.name()))
                        .set(CAMPAIGN_DELIVERY.CHANGED_AT, Instant.EPOCH)
                        .where(CAMPAIGN_DELIVERY.ID.eq(NONE), HANDED_OVER)
                        .returningResult(CAMPAIGN_DELIVERY.ATTEMPTS),
                select(CAMPAIGN_DELIVERY.ATTEMPTS));
    }

    @Override
    public void mark(UUID delivery, Delivery state, Instant now) {
        db.update(CAMPAIGN_DELIVERY)
                .set(CAMPAIGN_DELIVERY.STATE, state.name())
                .set(CAMPAIGN_DELIVERY.CHANGED_AT, now)
                .where(CAMPAIGN_DELIVERY.ID.eq(delivery))
                .execute();
    }

    @Override
    public void putOff(UUID delivery, int attempts, Instant due, Instant now) {
        db.update(CAMPAIGN_DELIVERY)
                .set(CAMPAIGN_DELIVERY.STATE, Delivery.QUEUED.name())
                .set(CAMPAIGN_DELIVERY.ATTEMPTS, attempts)
                .set(CAMPAIGN_DELIVERY.DUE_AT, due)
                .set(CAMPAIGN_DELIVERY.CHANGED_AT, now)
                .where(CAMPAIGN_DELIVERY.ID.eq(delivery))
                .execute();
    }

    @Override
    public Optional<Sent> sent(UUID delivery) {
        return db.select(
                        CAMPAIGN_DELIVERY.CAMPAIGN,
                        CAMPAIGN_DELIVERY.RECIPIENT,
                        CAMPAIGN_DELIVERY.STATE)
                .from(CAMPAIGN_DELIVERY)
                .where(
                        CAMPAIGN_DELIVERY.ID.eq(delivery),
                        CAMPAIGN_DELIVERY.STATE.in(Delivery.SENT.name(), Delivery.UNKNOWN.name()))
                .forUpdate()
                .fetchOptional(row ->
                        new Sent(row.value1(), row.value2(), Delivery.valueOf(row.value3())));
    }

    @Override
    public Optional<UUID> recipient(UUID delivery) {
        return db.select(CAMPAIGN_DELIVERY.RECIPIENT)
                .from(CAMPAIGN_DELIVERY)
                .where(CAMPAIGN_DELIVERY.ID.eq(delivery))
                .fetchOptional(CAMPAIGN_DELIVERY.RECIPIENT);
    }

    @Override
    public int bounces(UUID recipient) {
        return db.select(DeliveryQueue.bouncesOf(val(recipient))).fetchSingle().value1();
    }

    @Override
    public int lose(Instant before, Instant now) {
        return db.update(CAMPAIGN_DELIVERY)
                .set(CAMPAIGN_DELIVERY.STATE, Delivery.UNKNOWN.name())
                .set(CAMPAIGN_DELIVERY.CHANGED_AT, now)
                .where(HANDED_OVER, CAMPAIGN_DELIVERY.CHANGED_AT.lt(before))
                .execute();
    }

    @Override
    public void withdraw(UUID campaign, Instant now) {
        db.update(CAMPAIGN_DELIVERY)
                .set(CAMPAIGN_DELIVERY.STATE, Delivery.WITHDRAWN.name())
                .set(CAMPAIGN_DELIVERY.CHANGED_AT, now)
                .where(CAMPAIGN_DELIVERY.CAMPAIGN.eq(campaign), WAITS)
                .execute();
    }

    @Override
    public Map<Delivery, Integer> counts(UUID campaign) {
        Map<Delivery, Integer> counts = new EnumMap<>(Delivery.class);
        db.select(CAMPAIGN_DELIVERY.STATE, count())
                .from(CAMPAIGN_DELIVERY)
                .where(CAMPAIGN_DELIVERY.CAMPAIGN.eq(campaign))
                .groupBy(CAMPAIGN_DELIVERY.STATE)
                .forEach(row -> counts.put(Delivery.valueOf(row.value1()), row.value2()));
        return counts;
    }

    @Override
    public boolean isUnderWay(UUID campaign) {
        return db.fetchValue(
                select(
                        field(
                                exists(
                                        selectOne()
                                                .from(CAMPAIGN_DELIVERY)
                                                .where(
                                                        CAMPAIGN_DELIVERY.CAMPAIGN.eq(campaign),
                                                        WAITS.or(HANDED_OVER))))));
    }
}
