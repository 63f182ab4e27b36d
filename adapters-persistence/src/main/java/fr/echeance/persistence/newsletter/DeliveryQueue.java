package fr.echeance.persistence.newsletter;

import static fr.echeance.persistence.schema.shop.Tables.ACCOUNT;
import static fr.echeance.persistence.schema.shop.Tables.CAMPAIGN_DELIVERY;
import static fr.echeance.persistence.schema.shop.Tables.SUBSCRIPTION;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import fr.echeance.application.newsletter.SendingPace;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.newsletter.Delivery;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.persistence.schema.shop.tables.CampaignDelivery;
import fr.echeance.persistence.schema.shop.tables.Subscription;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The messages of one campaign, in one statement. */
record DeliveryQueue(DSLContext db) {
    int readers(Campaign campaign, SendingPace pace, Instant now, Deadline until) {
        Subscription newer = SUBSCRIPTION.as("newer");
        return queue(
                campaign,
                new From(SUBSCRIPTION, SUBSCRIPTION.ID, SUBSCRIPTION.PERSON, SUBSCRIPTION.EMAIL),
                condition(
                                "{0} = ANY (string_to_array({1}, ' '))",
                                val(campaign.addressees().name()), SUBSCRIPTION.TOPICS)
                        .and(JooqSubscriptions.WANTED)
                        // An erasure that was taken back can bring a second one of an address back.
                        .and(
                                notExists(
                                        selectOne()
                                                .from(newer)
                                                .where(
                                                        newer.ADDRESS.eq(SUBSCRIPTION.ADDRESS),
                                                        newer.SINCE.gt(SUBSCRIPTION.SINCE)))),
                pace,
                now,
                until);
    }

    int customers(Campaign campaign, SendingPace pace, Instant now, Deadline until) {
        return queue(
                campaign,
                new From(ACCOUNT, ACCOUNT.ID, ACCOUNT.BUYER, ACCOUNT.EMAIL),
                ACCOUNT.CLOSED_AT
                        .isNull()
                        .and(ACCOUNT.MESSAGES_OBJECTED_AT.isNull())
                        .and(reachable())
                        .and(
                                campaign.addressees() == Addressees.MARKETING
                                        ? sellable()
                                        : noCondition()),
                pace,
                now,
                until);
    }

    private record From(
            Table<?> table, Field<UUID> recipient, Field<UUID> person, Field<String> email) {}

    private int queue(
            Campaign campaign,
            From from,
            Condition addressed,
            SendingPace pace,
            Instant now,
            Deadline until) {
        Field<String> domain = field("lower(split_part({0}, '@', 2))", String.class, from.email());
        return db.insertInto(
                        CAMPAIGN_DELIVERY,
                        CAMPAIGN_DELIVERY.ID,
                        CAMPAIGN_DELIVERY.CAMPAIGN,
                        CAMPAIGN_DELIVERY.RECIPIENT,
                        CAMPAIGN_DELIVERY.PERSON,
                        CAMPAIGN_DELIVERY.DOMAIN,
                        CAMPAIGN_DELIVERY.STATE,
                        CAMPAIGN_DELIVERY.ATTEMPTS,
                        CAMPAIGN_DELIVERY.DUE_AT,
                        CAMPAIGN_DELIVERY.QUEUED_AT,
                        CAMPAIGN_DELIVERY.CHANGED_AT,
                        CAMPAIGN_DELIVERY.ACTIVE_UNTIL)
                .select(
                        select(
                                        field("gen_random_uuid()", UUID.class),
                                        val(campaign.id()),
                                        from.recipient(),
                                        from.person(),
                                        domain,
                                        inline(Delivery.QUEUED.name()),
                                        inline(0),
                                        due(domain, pace, now),
                                        val(now),
                                        val(now),
                                        val(until, CAMPAIGN_DELIVERY.ACTIVE_UNTIL))
                                .from(from.table())
                                .where(addressed))
                .execute();
    }

    private static Field<Instant> due(Field<String> domain, SendingPace pace, Instant now) {
        return field(
                "{0} + {1} * interval '1 microsecond' * greatest(row_number() OVER (PARTITION BY"
                        + " {2}) - {3}, 0)",
                Instant.class,
                val(now),
                val(micros(pace)),
                domain,
                val(pace.atOnce(Duration.ZERO)));
    }

    private static long micros(SendingPace pace) {
        return pace.gap().dividedBy(ChronoUnit.MICROS.getDuration());
    }

    /** The domains are found once, before the messages: how many wait is not known to the planner. */
    void spread(UUID campaign, SendingPace pace, Duration behind, Instant now) {
        db.query(
                        """
                        UPDATE shop.campaign_delivery d SET due_at = w.due_at FROM (
                            SELECT q.id, {1} + {2} * interval '1 microsecond'
                                * (row_number() OVER (PARTITION BY q.domain ORDER BY q.due_at, q.id) - {3}) AS due_at
                            FROM shop.campaign_delivery q WHERE q.campaign = {0} AND q.state = 'QUEUED' AND q.domain = ANY (ARRAY(
                                SELECT b.domain FROM shop.campaign_delivery b WHERE b.campaign = {0} AND b.state = 'QUEUED' AND b.due_at <= {1}
                                GROUP BY b.domain HAVING count(*) > {4}))) w
                        WHERE d.id = w.id AND w.due_at > greatest(d.due_at, {1})\
                        """,
                        val(campaign),
                        val(now),
                        val(micros(pace)),
                        val(pace.atOnce(Duration.ZERO)),
                        val(pace.atOnce(behind)))
                .execute();
    }

    /** Where it sells: to own customers, who could say no and have not (CPCE art. L. 34-5). */
    private static Condition sellable() {
        return ACCOUNT.OFFERS_TOLD_ON
                .isNotNull()
                .and(condition("NOT governance.has_objected({0})", ACCOUNT.BUYER))
                .and(condition("governance.has_bought({0})", ACCOUNT.BUYER));
    }

    /** Not said again and again, without a letter that arrived between, not to exist. */
    private static Condition reachable() {
        return bouncesOf(ACCOUNT.ID).lt(inline(Delivery.ENOUGH_BOUNCES));
    }

    /** Since a letter last arrived. */
    static Field<Integer> bouncesOf(Field<UUID> recipient) {
        CampaignDelivery other = CAMPAIGN_DELIVERY.as("other");
        return field(
                selectCount()
                        .from(CAMPAIGN_DELIVERY)
                        .where(
                                CAMPAIGN_DELIVERY.RECIPIENT.eq(recipient),
                                CAMPAIGN_DELIVERY.STATE.eq(inline(Delivery.BOUNCED.name())),
                                notExists(
                                        selectOne()
                                                .from(other)
                                                .where(
                                                        other.RECIPIENT.eq(
                                                                CAMPAIGN_DELIVERY.RECIPIENT),
                                                        other.STATE.eq(
                                                                inline(Delivery.SENT.name())),
                                                        other.CHANGED_AT.gt(
                                                                CAMPAIGN_DELIVERY.CHANGED_AT)))));
    }
}
