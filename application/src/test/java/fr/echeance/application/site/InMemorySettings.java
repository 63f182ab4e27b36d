package fr.echeance.application.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The settings of a shop in memory. */
public final class InMemorySettings implements SettingsDesk, ShopSettings {
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
    public List<Terms> terms() {
        return versions.stream()
                .filter(one -> one.language() == fr.echeance.domain.shared.Language.FR)
                .map(one -> new Terms(one.version(), one.inForceFrom(), one.title()))
                .sorted(
                        Comparator.<Terms, Instant>comparing(Terms::inForceFrom)
                                .thenComparing(Terms::version)
                                .reversed())
                .toList();
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
                                one.version().equals(version.version())
                                        && one.language() == version.language());
        if (!taken) versions.add(version);
        return !taken;
    }

    @Override
    public void putLegalEntity(String code, Map<String, String> mentions) {
        seller = new Seller(Math.max(1, seller.version()), Map.copyOf(mentions));
    }
}
