package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.newsletter.Delivery;
import fr.echeance.domain.shared.Language;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Campaigns in memory. */
public final class InMemoryCampaigns implements Campaigns, Rewindable {
    private final Map<UUID, Kept> campaigns = new LinkedHashMap<>();
    private final Map<UUID, Map<Delivery, Integer>> counts = new HashMap<>();

    private record Kept(Campaign campaign, Instant writtenAt) {}

    @Override
    public List<Campaign> all() {
        return campaigns.values().stream()
                .sorted(
                        Comparator.comparing(Kept::writtenAt)
                                .thenComparing(kept -> kept.campaign().id())
                                .reversed())
                .map(kept -> copy(kept.campaign()))
                .toList();
    }

    @Override
    public Optional<Written> find(UUID id) {
        return Optional.ofNullable(campaigns.get(id))
                .map(kept -> new Written(copy(kept.campaign()), version(kept.campaign())));
    }

    @Override
    public Optional<Written> hold(UUID id) {
        return find(id);
    }

    @Override
    public boolean add(Campaign campaign, Instant now) {
        return campaigns.putIfAbsent(campaign.id(), new Kept(copy(campaign), now)) == null;
    }

    @Override
    public void write(Campaign campaign, Instant now) {
        campaigns.put(campaign.id(), new Kept(copy(campaign), now));
    }

    @Override
    public void move(Campaign campaign) {
        campaigns.computeIfPresent(
                campaign.id(), (_, kept) -> new Kept(copy(campaign), kept.writtenAt()));
    }

    @Override
    public void remove(UUID id) {
        campaigns.remove(id);
    }

    @Override
    public List<UUID> due(Set<Addressees> to, Instant now) {
        return campaigns.values().stream()
                .map(Kept::campaign)
                .filter(one -> to.contains(one.addressees()))
                .filter(one ->
                        one.state() instanceof Campaign.State.Scheduled(var at) && !at.isAfter(now))
                .map(Campaign::id)
                .toList();
    }

    @Override
    public List<UUID> sending(Set<Addressees> to) {
        return campaigns.values().stream()
                .map(Kept::campaign)
                .filter(one -> to.contains(one.addressees()))
                .filter(one -> one.state() instanceof Campaign.State.Sending)
                .map(Campaign::id)
                .toList();
    }

    @Override
    public List<UUID> ending() {
        return campaigns.values().stream()
                .map(Kept::campaign)
                .filter(one ->
                        one.state() instanceof Campaign.State.Sending
                                || one.state() instanceof Campaign.State.Stopping)
                .map(Campaign::id)
                .toList();
    }

    @Override
    public Map<Delivery, Integer> counts(UUID id) {
        return Map.copyOf(counts.getOrDefault(id, Map.of()));
    }

    @Override
    public void keep(UUID id, Map<Delivery, Integer> counted) {
        if (!counted.keySet().stream().allMatch(Delivery::isOver))
            throw new IllegalArgumentException("counted before its end");
        counts.put(id, Map.copyOf(counted));
    }

    @Override
    public void recount(UUID id, Delivery former, Delivery latter) {
        Map<Delivery, Integer> counted = new HashMap<>(counts.getOrDefault(id, Map.of()));
        if (counted.getOrDefault(former, 0) == 0) return;
        counted.merge(former, -1, Integer::sum);
        counted.merge(latter, 1, Integer::sum);
        counted.values().removeIf(number -> number == 0);
        counts.put(id, counted);
    }

    @Override
    public Runnable mark() {
        Map<UUID, Kept> before = new LinkedHashMap<>(campaigns);
        Map<UUID, Map<Delivery, Integer>> counted = new HashMap<>(counts);
        return () -> {
            campaigns.clear();
            campaigns.putAll(before);
            counts.clear();
            counts.putAll(counted);
        };
    }

    private static int version(Campaign of) {
        return Objects.hash(of.addressees(), of.text(Language.FR), of.text(Language.EN))
                & 0xFFFFFFF;
    }

    private static Campaign copy(Campaign of) {
        return Campaign.fromStore(
                of.id(), of.addressees(), of.text(Language.FR), of.text(Language.EN), of.state());
    }
}
