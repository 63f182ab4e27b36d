package fr.echeance.application.catalog;

import fr.echeance.application.order.InMemoryStock;
import fr.echeance.domain.catalog.PriceInterval;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.Money;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What is kept of a catalogue in memory, over the shelf of an {@link InMemoryStock}. */
class InMemoryAssortment implements Assortment {
    private final InMemoryStock stock;
    private final Map<Slug, Assortment.Category> categories = new LinkedHashMap<>();
    private final Map<String, Catalog.Image> pictures = new LinkedHashMap<>();
    private final Map<Slug, Assortment.Product> products = new LinkedHashMap<>();
    private final Map<Slug, Instant> listed = new LinkedHashMap<>();
    private final Map<Sku, List<PriceInterval>> prices = new TreeMap<>();
    final Versions versions = new Versions();

    InMemoryAssortment(InMemoryStock stock) {
        this.stock = stock;
    }

    @Override
    public void put(Whole whole, Instant now) {
        whole.categories().forEach(this::keep);
        whole.pictures()
                .forEach(picture ->
                        pictures.put(
                                picture.name(),
                                new Catalog.Image(
                                        Catalog.Image.Type.SVG,
                                        picture.svg().getBytes(StandardCharsets.UTF_8))));
        for (Assortment.Product product : whole.products()) {
            keep(merged(product));
            Instant before = listed.getOrDefault(product.slug(), now);
            listed.put(product.slug(), product.listedAt().orElse(before));
            for (Assortment.Variant variant : product.variants()) {
                if (!stock.knows(variant.sku())) stock.put(variant.sku(), variant.onHand());
                prices.computeIfAbsent(variant.sku(), _ -> new ArrayList<>());
                price(variant.sku(), variant.price(), now);
            }
        }
    }

    /** What is not named stays. */
    private Assortment.Product merged(Assortment.Product product) {
        List<Assortment.Variant> variants = new ArrayList<>(product.variants());
        Optional.ofNullable(products.get(product.slug()))
                .map(Assortment.Product::variants)
                .orElse(List.of())
                .stream()
                .filter(v -> variants.stream().noneMatch(n -> n.sku().equals(v.sku())))
                .forEach(variants::add);
        return with(product, product.picture().or(() -> picture(product.slug())), variants);
    }

    private Optional<String> picture(Slug slug) {
        return Optional.ofNullable(products.get(slug)).flatMap(Assortment.Product::picture);
    }

    static Assortment.Product with(
            Assortment.Product p, Optional<String> picture, List<Assortment.Variant> variants) {
        return new Assortment.Product(
                p.slug(),
                p.category(),
                picture,
                p.name(),
                p.summary(),
                p.description(),
                p.vat(),
                p.maker(),
                p.warning(),
                p.withdrawal(),
                p.listedAt(),
                p.state(),
                variants);
    }

    void keep(Assortment.Category category) {
        categories.put(category.slug(), category);
        versions.note("category " + category.slug(), List.of(category.name(), category.intro()));
    }

    void keep(Assortment.Product product) {
        products.put(product.slug(), product);
        versions.note(
                "product " + product.slug(),
                List.of(
                        product.category(),
                        product.picture(),
                        product.name(),
                        product.summary(),
                        product.description(),
                        product.vat(),
                        product.maker(),
                        product.warning(),
                        product.withdrawal()));
        for (Assortment.Variant v : product.variants())
            versions.note(v.sku(), List.of(v.label(), v.weightGrams(), v.price()));
    }

    /** Of an article that is there. */
    public void price(Sku sku, Money price, Instant now) {
        List<PriceInterval> history = Objects.requireNonNull(prices.get(sku));
        whose(sku).ifPresent(product -> keep(repriced(product, sku, price)));
        if (history.isEmpty() || !history.getLast().price().equals(price)) {
            if (!history.isEmpty() && history.getLast().from().equals(now)) history.removeLast();
            history.add(new PriceInterval(price, now));
        }
    }

    /** Drafts and withdrawn ones too. */
    Map<Slug, Assortment.Product> all() {
        return products;
    }

    Map<Slug, Assortment.Category> allCategories() {
        return categories;
    }

    Map<String, Catalog.Image> pictures() {
        return pictures;
    }

    Map<Slug, Instant> listed() {
        return listed;
    }

    Map<Sku, List<PriceInterval>> priceHistory() {
        return prices;
    }

    InMemoryStock stock() {
        return stock;
    }

    Optional<Assortment.Product> whose(Sku sku) {
        return products.values().stream()
                .filter(p -> p.variants().stream().anyMatch(v -> v.sku().equals(sku)))
                .findFirst();
    }

    private static Assortment.Product repriced(Assortment.Product product, Sku sku, Money price) {
        return with(
                product,
                product.picture(),
                product.variants().stream()
                        .map(v ->
                                v.sku().equals(sku)
                                        ? new Assortment.Variant(
                                                sku, v.label(), v.weightGrams(), price, v.onHand())
                                        : v)
                        .toList());
    }

    Money now(Sku sku) {
        return prices.getOrDefault(sku, List.of()).getLast().price();
    }
}
