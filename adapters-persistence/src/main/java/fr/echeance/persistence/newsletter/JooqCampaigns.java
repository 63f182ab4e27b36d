package fr.echeance.persistence.newsletter;

import static fr.echeance.persistence.schema.catalog.Tables.CAMPAIGN;
import static fr.echeance.persistence.schema.catalog.Tables.CAMPAIGN_COUNT;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import fr.echeance.application.newsletter.Campaigns;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.newsletter.CampaignText;
import fr.echeance.domain.newsletter.Delivery;
import fr.echeance.domain.shared.Language;
import fr.echeance.persistence.shared.RenderedQuery;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record4;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

@Component
final class JooqCampaigns implements Campaigns {
    private static final int MOST_KEPT = 8;

    /** What customers must know goes first. */
    private static final Condition SERVICE =
            CAMPAIGN.ADDRESSEES.eq(inline(Addressees.SERVICE.name()));

    private final DSLContext db;
    private final RenderedQuery<Record4<UUID, Integer, String, Instant>> standing;

    /** What is under way is not rewritten: its words are read and checked once for all its messages. */
    private final ConcurrentHashMap<Version, Campaign> words = new ConcurrentHashMap<>();

    private record Version(UUID campaign, int version) {}

    JooqCampaigns(DSLContext db) {
        this.db = db;
        this.standing =
                new RenderedQuery<>(
                        db,
                        db.select(CAMPAIGN.ID, CAMPAIGN.VERSION, CAMPAIGN.STATE, CAMPAIGN.AT)
                                .from(CAMPAIGN)
                                .where(CAMPAIGN.ID.eq(new UUID(0, 0))));
    }

    @Override
    public List<Campaign> all() {
        return db.selectFrom(CAMPAIGN)
                .orderBy(CAMPAIGN.WRITTEN_AT.desc(), CAMPAIGN.ID.desc())
                .fetch(JooqCampaigns::toDomain);
    }

    @Override
    public Optional<Written> find(UUID id) {
        return standing.with(id)
                .fetchOptional()
                .flatMap(row ->
                        Optional.ofNullable(words.get(new Version(id, row.value2())))
                                .map(known ->
                                        new Written(
                                                known.in(
                                                        CampaignStates.of(
                                                                row.value3(), row.value4())),
                                                row.value2()))
                                .or(() -> read(id)));
    }

    private Optional<Written> read(UUID id) {
        Optional<Written> found =
                db.selectFrom(CAMPAIGN)
                        .where(CAMPAIGN.ID.eq(id))
                        .fetchOptional(JooqCampaigns::written);
        found.filter(one -> isUnderWay(one.campaign())).ifPresent(one -> keep(id, one));
        return found;
    }

    private void keep(UUID id, Written one) {
        if (words.size() >= MOST_KEPT) words.clear();
        Campaign known = one.campaign();
        words.put(new Version(id, one.version()), known.in(known.state()));
    }

    private static boolean isUnderWay(Campaign campaign) {
        return !(campaign.state() instanceof Campaign.State.Draft
                || campaign.state() instanceof Campaign.State.Scheduled);
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
                        .set(CAMPAIGN.STATE, CampaignStates.word(campaign.state()))
                        .set(CAMPAIGN.AT, campaign.state().time().orElse(null))
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
                .set(CAMPAIGN.STATE, CampaignStates.word(campaign.state()))
                .set(CAMPAIGN.AT, campaign.state().time().orElse(null))
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
                .orderBy(field(SERVICE).desc(), CAMPAIGN.AT)
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
                CampaignStates.of(row.get(CAMPAIGN.STATE), row.get(CAMPAIGN.AT)));
    }
}
