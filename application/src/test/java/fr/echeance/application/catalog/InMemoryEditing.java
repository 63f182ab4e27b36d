package fr.echeance.application.catalog;

import fr.echeance.application.catalog.Assortment.Texts;
import fr.echeance.domain.catalog.ProductState;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.catalog.StockReason;
import fr.echeance.domain.shared.Language;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;

/** What staff does with an {@link InMemoryCatalog}. */
public final class InMemoryEditing
        implements ProductSheets, ProductChanges, ProductStates, Shelves {
    private final InMemoryCatalog catalog;
    private final Map<Sku, List<Move>> moves = new HashMap<>();
    private final Set<UUID> moved = new HashSet<>();
    private final Map<UUID, List<StateChange>> acts = new HashMap<>();

    public InMemoryEditing(InMemoryCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Listing list(Filter filter, Language language) {
        return new InMemorySheets(catalog, moves).list(filter, language);
    }

    @Override
    public Optional<Sheet> find(Slug slug) {
        return new InMemorySheets(catalog, moves).find(slug);
    }

    @Override
    public List<Sheet> all() {
        return new InMemorySheets(catalog, moves).all();
    }

    @Override
    public boolean add(Slug slug, Content content) {
        if (catalog.all().containsKey(slug)) return false;
        keep(slug, content, Optional.empty(), ProductState.DRAFT, List.of());
        return true;
    }

    private void keep(
            Slug slug,
            Content content,
            Optional<String> picture,
            ProductState state,
            List<Assortment.Variant> variants) {
        catalog.keep(
                new Assortment.Product(
                        slug,
                        content.category(),
                        picture,
                        content.name(),
                        content.summary(),
                        content.description(),
                        content.vat(),
                        content.maker(),
                        content.warning(),
                        content.withdrawal(),
                        Optional.empty(),
                        state,
                        variants));
    }

    @Override
    public boolean change(Slug slug, int version, Content content) {
        Optional<Sheet> sheet = find(slug).filter(one -> one.version() == version);
        Assortment.Product product = catalog.all().get(slug);
        if (sheet.isEmpty() || product == null) return false;
        keep(slug, content, product.picture(), product.state(), product.variants());
        return true;
    }

    @Override
    public boolean picture(Slug slug, int version, String name, Catalog.Image image) {
        catalog.pictures().putIfAbsent(name, image);
        Optional<Sheet> sheet =
                find(slug)
                        .filter(one ->
                                one.version() == version
                                        || one.picture().equals(Optional.of(name)));
        sheet.ifPresent(one -> keep(one, Optional.of(name), one.state()));
        return sheet.isPresent();
    }

    private void keep(Sheet sheet, Optional<String> picture, ProductState state) {
        Assortment.Product product = catalog.all().get(sheet.slug());
        if (product != null)
            keep(sheet.slug(), sheet.content(), picture, state, product.variants());
    }

    @Override
    public boolean add(Slug product, Sku sku, ArticleContent content, Instant now) {
        if (catalog.whose(sku).isPresent()) return false;
        put(product, sku, content);
        catalog.stock().put(sku, 0);
        catalog.priceHistory().put(sku, new ArrayList<>());
        catalog.price(sku, content.price(), now);
        return true;
    }

    @Override
    public boolean change(Sku sku, int version, ArticleContent content, Instant now) {
        if (catalog.whose(sku).isEmpty() || catalog.versions.of(sku) != version) return false;
        put(catalog.whose(sku).orElseThrow().slug(), sku, content);
        catalog.price(sku, content.price(), now);
        return true;
    }

    private void put(Slug slug, Sku sku, ArticleContent content) {
        Assortment.Product product = Optional.ofNullable(catalog.all().get(slug)).orElseThrow();
        Map<Sku, Assortment.Variant> variants = new LinkedHashMap<>();
        product.variants().forEach(variant -> variants.put(variant.sku(), variant));
        variants.put(
                sku,
                new Assortment.Variant(
                        sku, content.label(), content.weightGrams(), content.price(), 0));
        catalog.keep(
                InMemoryCatalog.with(product, product.picture(), List.copyOf(variants.values())));
    }

    @Override
    public Moved move(UUID id, Sku sku, StockReason reason, int pieces, Instant now) {
        if (!catalog.stock().knows(sku)) return Moved.UNKNOWN_ARTICLE;
        if (moved.contains(id)) return Moved.DONE;
        long onHand = reason.onHand(catalog.stock().shelf(sku).onHand(), pieces);
        if (onHand < catalog.stock().shelf(sku).reserved() || onHand > Integer.MAX_VALUE)
            return Moved.IMPOSSIBLE;
        moved.add(id);
        catalog.stock().put(sku, (int) onHand);
        moves.computeIfAbsent(sku, _ -> new ArrayList<>())
                .addFirst(new Move(now, reason, pieces, (int) onHand));
        return Moved.DONE;
    }

    @Override
    public List<Standing> hold(SortedSet<Slug> products) {
        return products.stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .map(one ->
                        new Standing(
                                one.slug(),
                                one.state(),
                                one.picture().isPresent() && !one.articles().isEmpty()))
                .toList();
    }

    @Override
    public void become(Map<Slug, ProductState> states, Instant now) {
        states.forEach((slug, state) -> {
            Sheet sheet = find(slug).orElseThrow();
            if (sheet.state() == ProductState.DRAFT) catalog.listed().put(slug, now);
            keep(sheet, sheet.picture(), state);
        });
    }

    @Override
    public void remember(UUID act, List<StateChange> changes, Instant now) {
        acts.put(act, List.copyOf(changes));
    }

    @Override
    public List<StateChange> act(UUID act) {
        return acts.getOrDefault(act, List.of());
    }

    @Override
    public List<Shelf> shelves() {
        return catalog.shelves()
                .map(one ->
                        new Shelf(
                                one.slug(),
                                catalog.versions.of("category " + one.slug()),
                                one.name(),
                                one.intro(),
                                (int)
                                        catalog.all().values().stream()
                                                .filter(p -> p.category().equals(one.slug()))
                                                .count()))
                .toList();
    }

    @Override
    public boolean hold(Slug slug) {
        return catalog.allCategories().containsKey(slug);
    }

    @Override
    public boolean add(Slug slug, Texts name, Texts intro) {
        if (hold(slug)) return false;
        catalog.keep(new Assortment.Category(slug, shelves().size() + 1, name, intro));
        return true;
    }

    @Override
    public boolean change(Slug slug, int version, Texts name, Texts intro) {
        Assortment.Category now = catalog.allCategories().get(slug);
        if (now == null || catalog.versions.of("category " + slug) != version) return false;
        catalog.keep(new Assortment.Category(slug, now.position(), name, intro));
        return true;
    }

    @Override
    public void order(List<Slug> slugs) {
        for (Shelf shelf : shelves())
            catalog.keep(
                    new Assortment.Category(
                            shelf.slug(),
                            slugs.indexOf(shelf.slug()) + 1,
                            shelf.name(),
                            shelf.intro()));
    }

    @Override
    public boolean remove(Slug slug) {
        if (shelves().stream().anyMatch(one -> one.slug().equals(slug) && one.products() > 0))
            return false;
        catalog.allCategories().remove(slug);
        return true;
    }
}
