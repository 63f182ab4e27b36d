package fr.echeance.application.catalog;

import fr.echeance.application.catalog.ProductSheets.Sheet;
import fr.echeance.application.shared.Reading;
import fr.echeance.domain.catalog.ProductState;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.Slug;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes products of rows; what is wrong is told row by row. */
final class ReadRows {
    private static final int MOST_PIECES = 1_000_000;

    private final Map<Slug, Sheet> known = new LinkedHashMap<>();
    private final Map<Sku, Slug> places = new HashMap<>();
    private final Set<String> pictures = new HashSet<>();
    private final Set<Slug> categories;
    private final Set<Sku> seen = new HashSet<>();
    private final List<ImportRows.Fault> faults = new ArrayList<>();

    ReadRows(List<Sheet> sheets, List<Shelves.Shelf> shelves) {
        for (Sheet sheet : sheets) {
            known.put(sheet.slug(), sheet);
            sheet.picture().ifPresent(pictures::add);
            sheet.articles().forEach(article -> places.put(article.sku(), sheet.slug()));
        }
        categories = shelves.stream().map(Shelves.Shelf::slug).collect(Collectors.toSet());
    }

    Map<Slug, Sheet> known() {
        return known;
    }

    /** In the order of the rows. */
    List<ImportRows.Fault> faults() {
        return faults.stream()
                .sorted(java.util.Comparator.comparingInt(ImportRows.Fault::row))
                .toList();
    }

    /** What could be read: without faults, all. */
    List<Assortment.Product> products(List<CatalogueRow> rows) {
        Map<String, List<CatalogueRow>> bySlug = new LinkedHashMap<>();
        for (CatalogueRow row : rows)
            bySlug.computeIfAbsent(row.cell("slug"), _ -> new ArrayList<>()).add(row);
        return bySlug.values().stream().map(this::product).flatMap(Optional::stream).toList();
    }

    private Optional<Assortment.Product> product(List<CatalogueRow> rows) {
        CatalogueRow first = rows.getFirst();
        Reading reading = new Reading(first.cells());
        var slug = reading.newSlug("slug");
        var content = TypedProduct.content(reading);
        var state = reading.choice("state", ProductState.class);
        content.filter(one -> !categories.contains(one.category()))
                .ifPresent(_ -> reading.rules().put("category", "unknown-category"));
        Optional<Sheet> sheet = slug.map(known::get);
        Optional<String> picture =
                Optional.of(first.cell("picture"))
                        .filter(name -> !name.isEmpty())
                        .or(() -> sheet.flatMap(Sheet::picture));
        if (picture.isPresent() && !pictures.contains(picture.get()))
            reading.rules().put("picture", "unknown-picture");
        List<Assortment.Variant> variants = new ArrayList<>();
        for (CatalogueRow row : rows) {
            if (row != first) repeats(row, first);
            if (rows.size() > 1 || !row.hasNone(CatalogueRow.ARTICLE_COLUMNS))
                variant(row, slug).ifPresent(variants::add);
        }
        boolean hasArticle =
                !variants.isEmpty() || sheet.filter(s -> !s.articles().isEmpty()).isPresent();
        if (state.filter(s -> s != ProductState.DRAFT).isPresent()
                && (picture.isEmpty() || !hasArticle)
                && faultless(rows)) reading.rules().put("state", "incomplete");
        fault(first, reading);
        if (slug.isEmpty() || content.isEmpty() || state.isEmpty()) return Optional.empty();
        return Optional.of(product(slug.get(), content.get(), state.get(), picture, variants));
    }

    private boolean faultless(List<CatalogueRow> rows) {
        return faults.stream()
                .noneMatch(fault -> rows.stream().anyMatch(row -> row.number() == fault.row()));
    }

    /** Says nothing of the product, or the same as its first row. */
    private void repeats(CatalogueRow row, CatalogueRow first) {
        for (String column : CatalogueRow.PRODUCT_COLUMNS)
            if (!row.cell(column).isEmpty() && !row.cell(column).equals(first.cell(column)))
                faults.add(new ImportRows.Fault(row.number(), column, "differs"));
    }

    private Optional<Assortment.Variant> variant(CatalogueRow row, Optional<Slug> product) {
        Reading reading = new Reading(row.cells());
        var sku = TypedProduct.sku(reading);
        var content = TypedProduct.article(reading);
        Optional<Integer> stock = Optional.empty();
        if (!row.cell("stock").isEmpty()) stock = reading.whole("stock", 0, MOST_PIECES);
        if (sku.isPresent() && !seen.add(sku.get())) reading.rules().put("article", "duplicate");
        if (sku.isPresent()
                && !places.getOrDefault(sku.get(), product.orElse(new Slug("x")))
                        .equals(product.orElse(new Slug("x"))))
            reading.rules().put("article", "sku-elsewhere");
        fault(row, reading);
        if (!reading.rules().isEmpty()) return Optional.empty();
        return Optional.of(
                new Assortment.Variant(
                        sku.orElseThrow(),
                        content.orElseThrow().label(),
                        content.orElseThrow().weightGrams(),
                        content.orElseThrow().price(),
                        stock.orElse(0)));
    }

    private void fault(CatalogueRow row, Reading reading) {
        reading.rules()
                .forEach((column, rule) ->
                        faults.add(new ImportRows.Fault(row.number(), column, rule)));
    }

    private static Assortment.Product product(
            Slug slug,
            ProductSheets.Content content,
            ProductState state,
            Optional<String> picture,
            List<Assortment.Variant> variants) {
        return new Assortment.Product(
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
                variants);
    }
}
