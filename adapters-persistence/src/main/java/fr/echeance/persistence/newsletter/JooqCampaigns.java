package fr.echeance.persistence.newsletter;

import static fr.echeance.persistence.schema.catalog.Tables.CAMPAIGN;
import static fr.echeance.persistence.schema.catalog.Tables.CAMPAIGN_COUNT;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.noCondition;

import fr.echeance.application.newsletter.Campaigns;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.newsletter.CampaignText;
import fr.echeance.domain.newsletter.Delivery;
import fr.echeance.domain.shared.Language;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Component
final class JooqCampaigns implements Campaigns {
    private final DSLContext db;

    JooqCampaigns(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Campaign> all() {
        return db.selectFrom(CAMPAIGN)
                .orderBy(CAMPAIGN.WRITTEN_AT.desc(), CAMPAIGN.ID.desc())
                .fetch(JooqCampaigns::toDomain);
    }

    @Override
    public Optional<Written> find(UUID id) {
        return db.selectFrom(CAMPAIGN)
                .where(CAMPAIGN.ID.eq(id))
                .fetchOptional(JooqCampaigns::written);
    }

    @Override
    public Optional<Written> hold(UUID id) {
        return db.selectFrom(CAMPAIGN)
                .where(CAMPAIGN.ID.eq(id))
                .forUpdate()
                .fetchOptional(JooqCampaigns::written);
    }

    @Override
    public boolean add(Campaign campaign, Instant now) {
        return db.insertInto(CAMPAIGN)
                        .set(CAMPAIGN.ID, campaign.id())
                        .set(words(campaign))
                        .set(CAMPAIGN.STATE, word(campaign.state()))
                        .set(CAMPAIGN.AT, at(campaign.state()))
                        .set(CAMPAIGN.WRITTEN_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Override
    public void write(Campaign campaign, Instant now) {
        db.update(CAMPAIGN)
                .set(words(campaign))
                .set(CAMPAIGN.WRITTEN_AT, now)
                .where(CAMPAIGN.ID.eq(campaign.id()))
                .execute();
    }

    @Override
    public void move(Campaign campaign) {
        db.update(CAMPAIGN)
                .set(CAMPAIGN.STATE, word(campaign.state()))
                .set(CAMPAIGN.AT, at(campaign.state()))
                .where(CAMPAIGN.ID.eq(campaign.id()))
                .execute();
    }

    @Override
    public void remove(UUID id) {
        db.deleteFrom(CAMPAIGN).where(CAMPAIGN.ID.eq(id)).execute();
    }

    @Override
    public List<UUID> due(Set<Addressees> to, Instant now) {
        return db.select(CAMPAIGN.ID)
                .from(CAMPAIGN)
                .where(CAMPAIGN.STATE.eq("SCHEDULED"), CAMPAIGN.AT.le(now), to(to))
                .orderBy(CAMPAIGN.AT)
                .fetch(CAMPAIGN.ID);
    }

    @Override
    public List<UUID> sending(Set<Addressees> to) {
        return in(to(to), "SENDING");
    }

    @Override
    public List<UUID> ending() {
        return in(noCondition(), "SENDING", "STOPPING");
    }

    private List<UUID> in(Condition which, String... states) {
        return db.select(CAMPAIGN.ID)
                .from(CAMPAIGN)
                .where(CAMPAIGN.STATE.in(states), which)
                .orderBy(CAMPAIGN.AT)
                .fetch(CAMPAIGN.ID);
    }

    private static Condition to(Set<Addressees> addressees) {
        return CAMPAIGN.ADDRESSEES.in(addressees.stream().map(Addressees::name).sorted().toList());
    }

    @Override
    public Map<Delivery, Integer> counts(UUID id) {
        Map<Delivery, Integer> counts = new EnumMap<>(Delivery.class);
        db.select(CAMPAIGN_COUNT.STATE, CAMPAIGN_COUNT.MESSAGES)
                .from(CAMPAIGN_COUNT)
                .where(CAMPAIGN_COUNT.CAMPAIGN.eq(id), CAMPAIGN_COUNT.MESSAGES.gt(0))
                .forEach(row -> counts.put(Delivery.valueOf(row.value1()), row.value2()));
        return counts;
    }

    @Override
    public void keep(UUID id, Map<Delivery, Integer> counts) {
        counts.forEach((state, messages) -> count(id, state, messages));
    }

    @Override
    public void recount(UUID id, Delivery former, Delivery latter) {
        int there =
                db.update(CAMPAIGN_COUNT)
                        .set(CAMPAIGN_COUNT.MESSAGES, CAMPAIGN_COUNT.MESSAGES.minus(1))
                        .where(
                                CAMPAIGN_COUNT.CAMPAIGN.eq(id),
                                CAMPAIGN_COUNT.STATE.eq(former.name()),
                                CAMPAIGN_COUNT.MESSAGES.gt(0))
                        .execute();
        if (there == 1) count(id, latter, 1);
    }

    private void count(UUID id, Delivery state, int more) {
        db.insertInto(CAMPAIGN_COUNT)
                .set(CAMPAIGN_COUNT.CAMPAIGN, id)
                .set(CAMPAIGN_COUNT.STATE, state.name())
                .set(CAMPAIGN_COUNT.MESSAGES, more)
                .onConflict(CAMPAIGN_COUNT.CAMPAIGN, CAMPAIGN_COUNT.STATE)
                .doUpdate()
                .set(
                        CAMPAIGN_COUNT.MESSAGES,
                        CAMPAIGN_COUNT.MESSAGES.plus(excluded(CAMPAIGN_COUNT.MESSAGES)))
                .execute();
    }

    private static Map<Field<?>, Object> words(Campaign campaign) {
        return Map.of(
                CAMPAIGN.ADDRESSEES, campaign.addressees().name(),
                CAMPAIGN.SUBJECT_FR, campaign.text(Language.FR).subject(),
                CAMPAIGN.SUBJECT_EN, campaign.text(Language.EN).subject(),
                CAMPAIGN.BODY_FR, campaign.text(Language.FR).body(),
                CAMPAIGN.BODY_EN, campaign.text(Language.EN).body());
    }

    private static Written written(Record row) {
        return new Written(toDomain(row), row.get(CAMPAIGN.VERSION));
    }

    private static Campaign toDomain(Record row) {
        return Campaign.fromStore(
                row.get(CAMPAIGN.ID),
                Addressees.valueOf(row.get(CAMPAIGN.ADDRESSEES)),
                new CampaignText(row.get(CAMPAIGN.SUBJECT_FR), row.get(CAMPAIGN.BODY_FR)),
                new CampaignText(row.get(CAMPAIGN.SUBJECT_EN), row.get(CAMPAIGN.BODY_EN)),
                state(row));
    }

    private static Campaign.State state(Record row) {
        if (row.get(CAMPAIGN.STATE).equals("DRAFT")) return new Campaign.State.Draft();
        Instant at = Objects.requireNonNull(row.get(CAMPAIGN.AT));
        return switch (row.get(CAMPAIGN.STATE)) {
            case "SCHEDULED" -> new Campaign.State.Scheduled(at);
            case "SENDING" -> new Campaign.State.Sending(at);
            case "STOPPING" -> new Campaign.State.Stopping(at);
            case "PAUSED" -> new Campaign.State.Paused(at);
            default -> new Campaign.State.Done(at);
        };
    }

    private static String word(Campaign.State state) {
        return switch (state) {
            case Campaign.State.Draft _ -> "DRAFT";
            case Campaign.State.Scheduled _ -> "SCHEDULED";
            case Campaign.State.Sending _ -> "SENDING";
            case Campaign.State.Paused _ -> "PAUSED";
            case Campaign.State.Stopping _ -> "STOPPING";
            case Campaign.State.Done _ -> "DONE";
        };
    }

    private static @Nullable Instant at(Campaign.State state) {
        return switch (state) {
            case Campaign.State.Draft _ -> null;
            case Campaign.State.Scheduled(var at) -> at;
            case Campaign.State.Sending(var since) -> since;
            case Campaign.State.Paused(var since) -> since;
            case Campaign.State.Stopping(var since) -> since;
            case Campaign.State.Done(var at) -> at;
        };
    }
}
