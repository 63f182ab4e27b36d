package fr.echeance.application.site;

import fr.echeance.application.order.Terms;
import fr.echeance.domain.shared.Language;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The settings of a shop in memory. */
public final class InMemorySettings implements SettingsDesk, ShopSettings, LegalPages {
    private final Map<String, Way> ways = new TreeMap<>();
    private final List<Version> versions = new ArrayList<>();
    private Seller seller = new Seller(0, Map.of());

    @Override
    public List<Way> ways() {
        return ways.values().stream()
                .sorted(Comparator.comparingInt(way -> way.delivery().position()))
                .toList();
    }

    @Override
    public boolean add(Delivery delivery) {
        return ways.putIfAbsent(delivery.code(), new Way(delivery, 1, true)) == null;
    }

    @Override
    public boolean change(int version, Delivery delivery, boolean offered) {
        Way now = ways.get(delivery.code());
        if (now == null || now.version() != version) return false;
        ways.put(delivery.code(), new Way(delivery, version + 1, offered));
        return true;
    }

    @Override
    public void holdWays() {}

    @Override
    public Seller seller() {
        return seller;
    }

    @Override
    public boolean change(int version, Map<String, String> mentions) {
        if (seller.version() != version) return false;
        seller = new Seller(version + 1, Map.copyOf(mentions));
        return true;
    }

    @Override
    public List<SettingsDesk.Edition> editions() {
        return versions.stream()
                .filter(one -> one.language() == Language.FR)
                .map(one ->
                        new SettingsDesk.Edition(
                                one.page(), one.version(), one.inForceFrom(), one.title()))
                .sorted(
                        Comparator.<SettingsDesk.Edition, Instant>comparing(
                                        SettingsDesk.Edition::inForceFrom)
                                .thenComparing(SettingsDesk.Edition::version)
                                .reversed())
                .toList();
    }

    @Override
    public Optional<Terms.Text> current(LegalPage page, Language language, Instant now) {
        return newest(page, language, one -> !one.inForceFrom().isAfter(now))
                .findFirst()
                .map(InMemorySettings::text);
    }

    @Override
    public Optional<Terms.Text> version(LegalPage page, String version, Language language) {
        return newest(page, language, one -> one.version().equals(version))
                .findFirst()
                .map(InMemorySettings::text);
    }

    @Override
    public List<LegalPages.Edition> editions(LegalPage page, Language language, Instant now) {
        return newest(page, language, one -> !one.inForceFrom().isAfter(now))
                .map(one -> new LegalPages.Edition(one.version(), one.inForceFrom()))
                .toList();
    }

    private Stream<Version> newest(LegalPage page, Language language, Predicate<Version> which) {
        return versions.stream()
                .filter(one -> one.page() == page && one.language() == language)
                .filter(which)
                .sorted(Comparator.comparing(Version::inForceFrom).reversed());
    }

    private static Terms.Text text(Version one) {
        return new Terms.Text(
                one.version(), "a".repeat(64), one.inForceFrom(), one.title(), one.body());
    }

    @Override
    public List<Rate> rates() {
        return List.of();
    }

    @Override
    public void put(Delivery delivery) {
        ways.put(
                delivery.code(),
                Optional.ofNullable(ways.get(delivery.code()))
                        .map(way -> new Way(delivery, way.version(), way.offered()))
                        .orElse(new Way(delivery, 1, true)));
    }

    @Override
    public boolean put(Version version) {
        boolean taken =
                versions.stream()
                        .anyMatch(one ->
                                one.page() == version.page()
                                        && one.version().equals(version.version())
                                        && one.language() == version.language());
        if (!taken) versions.add(version);
        return !taken;
    }

    @Override
    public void putLegalEntity(String code, Map<String, String> mentions) {
        seller = new Seller(Math.max(1, seller.version()), Map.copyOf(mentions));
    }
}
