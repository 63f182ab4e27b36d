package fr.echeance.application.catalog;

import fr.echeance.application.order.InMemoryStock;
import fr.echeance.domain.catalog.Availability;
import fr.echeance.domain.catalog.PriceHistory;
import fr.echeance.domain.catalog.PriceInterval;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.catalog.VatCategory;
import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A catalogue in memory, over the shelf of an {@link InMemoryStock}. */
public final class InMemoryCatalog implements Catalog, Assortment, PriceList {
    private final InMemoryStock stock;
    private final Map<Slug, Assortment.Category> categories = new LinkedHashMap<>();
    private final Map<String, String> pictures = new LinkedHashMap<>();
    private final Map<Slug, Assortment.Product> products = new LinkedHashMap<>();
    private final Map<Slug, Instant> listed = new LinkedHashMap<>();
    private final Map<Sku, List<PriceInterval>> prices = new TreeMap<>();

    public InMemoryCatalog(InMemoryStock stock) {
        this.stock = stock;
    }

    @Override
    public void put(Whole whole, Instant now) {
        whole.categories().forEach(category -> categories.put(category.slug(), category));
        whole.pictures().forEach(picture -> pictures.put(picture.name(), picture.svg()));
        for (Assortment.Product product : whole.products()) {
            products.put(product.slug(), product);
            Instant before = listed.getOrDefault(product.slug(), now);
            listed.put(product.slug(), product.listedAt().orElse(before));
            for (Assortment.Variant variant : product.variants()) {
                if (!stock.knows(variant.sku())) stock.put(variant.sku(), variant.onHand());
                prices.computeIfAbsent(variant.sku(), _ -> new ArrayList<>());
                price(variant.sku(), variant.price(), now);
            }
        }
    }

    @Override
    public boolean price(Sku sku, Money price, Instant now) {
        List<PriceInterval> history = prices.get(sku);
        if (history == null) return false;
        if (history.isEmpty() || !history.getLast().price().equals(price)) {
            if (!history.isEmpty() && history.getLast().from().equals(now)) history.removeLast();
            history.add(new PriceInterval(price, now));
        }
        return true;
    }

    @Override
    public Counted count(Sku sku, int onHand) {
        if (!stock.knows(sku)) return Counted.UNKNOWN_ARTICLE;
        if (stock.shelf(sku).reserved() > onHand) return Counted.FEWER_THAN_RESERVED;
        stock.put(sku, onHand);
        return Counted.DONE;
    }

    @Override
    public Map<Sku, Offer> of(Set<Sku> skus, Language language, LocalDate today) {
        Map<Sku, Offer> offers = new TreeMap<>();
        for (Assortment.Product product : products.values())
            for (Assortment.Variant variant : product.variants())
                if (skus.contains(variant.sku()))
                    offers.put(
                            variant.sku(),
                            new Offer(
                                    variant.sku(),
                                    product.slug(),
                                    title(product, variant, language),
                                    product.picture(),
                                    now(variant.sku()),
                                    rate(product.vat()),
                                    product.withdrawal(),
                                    variant.weightGrams(),
                                    stock.shelf(variant.sku()).free()));
        return offers;
    }

    private static String title(
            Assortment.Product product, Assortment.Variant variant, Language language) {
        String name = text(product.name(), language);
        return product.variants().size() == 1
                ? name
                : name + ", " + text(variant.label(), language);
    }

    Money now(Sku sku) {
        return prices.getOrDefault(sku, List.of()).getLast().price();
    }

    @Override
    public Listing search(Search search, Language language) {
        return new InMemorySearch(this).find(search, language);
    }

    Collection<Assortment.Product> products() {
        return products.values();
    }

    boolean isThere(Sku sku) {
        return stock.shelf(sku).free() > 0;
    }

    @Override
    public Optional<ProductPage> product(Slug slug, Language language, Instant now) {
        return Optional.ofNullable(products.get(slug))
                .map(p ->
                        new ProductPage(
                                slug,
                                text(p.name(), language),
                                text(p.summary(), language),
                                text(p.description(), language),
                                p.picture(),
                                p.category(),
                                shelves()
                                        .filter(c -> c.slug().equals(p.category()))
                                        .map(c -> text(c.name(), language))
                                        .findFirst()
                                        .orElseThrow(),
                                p.vat(),
                                rate(p.vat()),
                                p.maker(),
                                p.warning().map(w -> text(w, language)),
                                p.withdrawal(),
                                p.variants().stream()
                                        .map(v -> variant(v, language, now))
                                        .toList()));
    }

    private Catalog.Variant variant(Assortment.Variant variant, Language language, Instant now) {
        return new Catalog.Variant(
                variant.sku(),
                text(variant.label(), language),
                variant.weightGrams(),
                now(variant.sku()),
                PriceHistory.of(prices.getOrDefault(variant.sku(), List.of())).reduction(now),
                Availability.of(stock.shelf(variant.sku()).free()));
    }

    @Override
    public List<Catalog.Category> categories(Language language) {
        return shelves()
                .map(c ->
                        new Catalog.Category(
                                c.slug(),
                                text(c.name(), language),
                                text(c.intro(), language),
                                (int)
                                        products.values().stream()
                                                .filter(p -> p.category().equals(c.slug()))
                                                .count()))
                .toList();
    }

    @Override
    public List<Card> newest(Language language, int limit) {
        return products.values().stream()
                .filter(this::inStock)
                .sorted(
                        Comparator.comparing(this::listedAt)
                                .reversed()
                                .thenComparing(Assortment.Product::slug))
                .limit(limit)
                .map(p -> card(p, language))
                .toList();
    }

    @Override
    public Optional<String> picture(String name) {
        return Optional.ofNullable(pictures.get(name));
    }

    Stream<Assortment.Category> shelves() {
        return categories.values().stream()
                .sorted(Comparator.comparingInt(Assortment.Category::position));
    }

    boolean inStock(Assortment.Product product) {
        return product.variants().stream().anyMatch(v -> stock.shelf(v.sku()).free() > 0);
    }

    Instant listedAt(Assortment.Product product) {
        return listed.getOrDefault(product.slug(), Instant.EPOCH);
    }

    Money from(Assortment.Product product) {
        return product.variants().stream()
                .map(v -> now(v.sku()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    Card card(Assortment.Product product, Language language) {
        return new Card(
                product.slug(),
                text(product.name(), language),
                text(product.summary(), language),
                product.picture(),
                from(product),
                product.variants().stream().map(v -> now(v.sku())).distinct().count() > 1,
                inStock(product));
    }

    static String text(Texts texts, Language language) {
        return language == Language.FR ? texts.fr() : texts.en();
    }

    private static VatRate rate(VatCategory category) {
        return new VatRate(
                switch (category) {
                    case STANDARD -> 2000;
                    case INTERMEDIATE -> 1000;
                    case REDUCED -> 550;
                    case PRESS -> 210;
                });
    }
}
