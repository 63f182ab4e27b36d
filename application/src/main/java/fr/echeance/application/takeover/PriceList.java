package fr.echeance.application.takeover;

import fr.echeance.application.takeover.Exports.Row;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.takeover.Columns;
import fr.echeance.domain.takeover.ExportMoney;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.SourceField;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What the former shop sold, and for how much, read where it stands; those sold last are remembered. */
final class PriceList {
    private static final int REMEMBERED = 2_000;
    private static final int LONGEST_TITLE = 200;

    private final OpenExport export;
    private final Survey survey;
    private final Map<String, Product> recent =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Product> eldest) {
                    return size() > REMEMBERED;
                }
            };

    PriceList(OpenExport export, Survey survey) {
        this.export = export;
        this.survey = survey;
    }

    /** A product that is not listed any more has its key for a title and no price. */
    Product of(String key) {
        return key.length() > LONGEST_TITLE ? read(key) : recent.computeIfAbsent(key, this::read);
    }

    private Product read(String key) {
        OptionalLong place = survey.place(Source.PRODUCTS, key);
        if (place.isEmpty()) return new Product(sku(key), title(key), Optional.empty());
        return export.from(Source.PRODUCTS, place.getAsLong(), 1)
                .flatMap(rows -> rows.next())
                .map(row -> product(key, row))
                .orElseThrow();
    }

    private Product product(String key, Row row) {
        Columns columns = export.columns(Source.PRODUCTS);
        String sku = columns.get(SourceField.PRODUCT_SKU, row.cells());
        String title = columns.get(SourceField.PRODUCT_TITLE, row.cells());
        return new Product(
                sku(sku.isEmpty() ? key : sku),
                title(title.isEmpty() ? key : title),
                price(columns.get(SourceField.PRODUCT_PRICE, row.cells())));
    }

    private Optional<Money> price(String raw) {
        try {
            return Optional.of(ExportMoney.read(raw, export.notation().decimals()));
        } catch (InvalidValue told) {
            return Optional.empty();
        }
    }

    /** In the shape of our article numbers. */
    private static String sku(String former) {
        String shaped =
                former.toUpperCase(Locale.ROOT)
                        .replaceAll("[^A-Z0-9-]+", "-")
                        .replaceAll("^-+", "");
        String longEnough = shaped.length() < 3 ? "OLD-" + shaped : shaped;
        return longEnough.length() > 20 ? longEnough.substring(0, 20) : longEnough;
    }

    private static String title(String former) {
        return former.length() > LONGEST_TITLE ? former.substring(0, LONGEST_TITLE) : former;
    }

    record Product(String sku, String title, Optional<Money> price) {}
}
