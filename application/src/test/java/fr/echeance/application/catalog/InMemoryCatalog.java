package fr.echeance.application.catalog;

import fr.echeance.application.order.InMemoryStock;
import fr.echeance.domain.catalog.Availability;
import fr.echeance.domain.catalog.PriceHistory;
import fr.echeance.domain.catalog.ProductState;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.catalog.VatCategory;
import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A catalogue in memory, over the shelf of an {@link InMemoryStock}. */
public final class InMemoryCatalog extends InMemoryAssortment implements Catalog, PriceList {
    public InMemoryCatalog(InMemoryStock stock) {
        super(stock);
    }

    @Override
    public Map<Sku, Offer> of(Set<Sku> skus, Language language, LocalDate today) {
        Map<Sku, Offer> offers = new TreeMap<>();
        for (Assortment.Product product : products())
            for (Assortment.Variant variant : product.variants())
                if (skus.contains(variant.sku()))
                    offers.put(
                            variant.sku(),
                            new Offer(
                                    variant.sku(),
                                    product.slug(),
                                    title(product, variant, language),
                                    product.picture().orElseThrow(),
                                    now(variant.sku()),
                                    rate(product.vat()),
                                    product.withdrawal(),
                                    variant.weightGrams(),
                                    stock().shelf(variant.sku()).free()));
        return offers;
    }

    private static String title(
            Assortment.Product product, Assortment.Variant variant, Language language) {
        String name = text(product.name(), language);
        return product.variants().size() == 1
                ? name
                : name + ", " + text(variant.label(), language);
    }

    @Override
    public Listing search(Search search, Language language) {
        return new InMemorySearch(this).find(search, language);
    }

    Collection<Assortment.Product> products() {
        return all().values().stream()
                .filter(product -> product.state() == ProductState.PUBLISHED)
                .toList();
    }

    boolean isThere(Sku sku) {
        return stock().shelf(sku).free() > 0;
    }

    @Override
    public Optional<ProductPage> product(Slug slug, Language language, Instant now) {
        return Optional.ofNullable(all().get(slug))
                .filter(p -> p.state() == ProductState.PUBLISHED)
                .map(p ->
                        new ProductPage(
                                slug,
                                text(p.name(), language),
                                text(p.summary(), language),
                                text(p.description(), language),
                                p.picture().orElseThrow(),
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
                PriceHistory.of(priceHistory().getOrDefault(variant.sku(), List.of()))
                        .reduction(now),
                Availability.of(stock().shelf(variant.sku()).free()));
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
                                        products().stream()
                                                .filter(p -> p.category().equals(c.slug()))
                                                .count()))
                .toList();
    }

    @Override
    public List<Card> newest(Language language, int limit) {
        return products().stream()
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
    public Optional<Image> picture(String name) {
        return Optional.ofNullable(pictures().get(name));
    }

    Stream<Assortment.Category> shelves() {
        return allCategories().values().stream()
                .sorted(Comparator.comparingInt(Assortment.Category::position));
    }

    boolean inStock(Assortment.Product product) {
        return product.variants().stream().anyMatch(v -> stock().shelf(v.sku()).free() > 0);
    }

    Instant listedAt(Assortment.Product product) {
        return listed().getOrDefault(product.slug(), Instant.EPOCH);
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
                product.picture().orElseThrow(),
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
