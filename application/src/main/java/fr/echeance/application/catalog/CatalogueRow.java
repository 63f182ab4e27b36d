package fr.echeance.application.catalog;

import fr.echeance.application.catalog.Assortment.Texts;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a catalogue's file: one article. What is said of the product stands in each row of it, or in the first alone; a draft without
 * an article has a row with the product's columns.
 *
 * @param number as an editor or a spreadsheet counts, the header being 1
 * @param cells by column; a column that is not there is empty
 */
public record CatalogueRow(int number, Map<String, String> cells) {
    static final List<String> PRODUCT_COLUMNS =
            List.of(
                    "category",
                    "state",
                    "picture",
                    "nameFr",
                    "nameEn",
                    "summaryFr",
                    "summaryEn",
                    "descriptionFr",
                    "descriptionEn",
                    "vat",
                    "maker",
                    "warningFr",
                    "warningEn",
                    "withdrawal");
    static final List<String> ARTICLE_COLUMNS =
            List.of("article", "labelFr", "labelEn", "weightGrams", "price", "stock");

    /** In the order of an export. */
    public static final List<String> COLUMNS = columns();

    String cell(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    boolean hasNone(List<String> columns) {
        return columns.stream().allMatch(column -> cell(column).isEmpty());
    }

    static CatalogueRow of(
            int number, ProductSheets.Sheet sheet, Optional<ProductSheets.Article> article) {
        Map<String, String> cells = new LinkedHashMap<>();
        ProductSheets.Content content = sheet.content();
        cells.put("slug", sheet.slug().value());
        cells.put("category", content.category().value());
        cells.put("state", word(sheet.state()));
        cells.put("picture", sheet.picture().orElse(""));
        put(cells, "name", content.name());
        put(cells, "summary", content.summary());
        put(cells, "description", content.description());
        cells.put("vat", word(content.vat()));
        cells.put("maker", content.maker());
        put(cells, "warning", content.warning().orElse(new Texts("", "")));
        cells.put("withdrawal", word(content.withdrawal()));
        article.ifPresent(one -> {
            cells.put("article", one.sku().value());
            put(cells, "label", one.label());
            cells.put("weightGrams", String.valueOf(one.weightGrams()));
            cells.put(
                    "price",
                    BigDecimal.valueOf(one.price().cents(), 2).toPlainString().replace('.', ','));
            cells.put("stock", String.valueOf(one.onHand()));
        });
        return new CatalogueRow(number, cells);
    }

    private static void put(Map<String, String> cells, String field, Texts texts) {
        cells.put(field + "Fr", texts.fr());
        cells.put(field + "En", texts.en());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> columns() {
        List<String> columns = new java.util.ArrayList<>(List.of("slug"));
        columns.addAll(PRODUCT_COLUMNS);
        columns.addAll(ARTICLE_COLUMNS);
        return List.copyOf(columns);
    }
}
