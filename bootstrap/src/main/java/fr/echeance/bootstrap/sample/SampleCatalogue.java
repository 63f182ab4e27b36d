package fr.echeance.bootstrap.sample;

import fr.echeance.application.catalog.Assortment;
import fr.echeance.application.catalog.Assortment.Category;
import fr.echeance.application.catalog.Assortment.Picture;
import fr.echeance.application.catalog.Assortment.Product;
import fr.echeance.application.catalog.Assortment.Texts;
import fr.echeance.application.catalog.Assortment.Variant;
import fr.echeance.domain.catalog.ProductState;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.catalog.VatCategory;
import fr.echeance.domain.catalog.WithdrawalRight;
import fr.echeance.domain.shared.Money;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The catalogue of the sample shop, from its file and its drawings. */
final class SampleCatalogue {
    private SampleCatalogue() {}

    static Assortment.Whole read() {
        Entry file = Entry.read("catalogue.yaml");
        List<Category> categories = new ArrayList<>();
        for (Entry entry : file.entries("categories"))
            categories.add(
                    new Category(
                            new Slug(entry.text("slug")),
                            categories.size() + 1,
                            texts(entry, "name"),
                            texts(entry, "intro")));
        List<Product> products =
                file.entries("products").stream().map(SampleCatalogue::product).toList();
        List<Picture> pictures =
                products.stream()
                        .map(product ->
                                new Picture(
                                        product.picture().orElseThrow(),
                                        Entry.resource(
                                                "pictures/" + product.picture().orElseThrow())))
                        .toList();
        return new Assortment.Whole(categories, pictures, products);
    }

    private static Product product(Entry entry) {
        return new Product(
                new Slug(entry.text("slug")),
                new Slug(entry.text("category")),
                Optional.of(entry.text("picture")),
                texts(entry, "name"),
                texts(entry, "summary"),
                texts(entry, "description"),
                VatCategory.valueOf(entry.text("vat").toUpperCase(Locale.ROOT)),
                entry.text("maker"),
                entry.has("warning") ? Optional.of(texts(entry, "warning")) : Optional.empty(),
                WithdrawalRight.valueOf(entry.text("withdrawal").toUpperCase(Locale.ROOT)),
                Optional.empty(),
                ProductState.PUBLISHED,
                entry.entries("variants").stream().map(SampleCatalogue::variant).toList());
    }

    private static Variant variant(Entry entry) {
        return new Variant(
                new Sku(entry.text("sku")),
                texts(entry, "label"),
                entry.number("weight"),
                new Money(entry.number("price")),
                entry.number("stock"));
    }

    private static Texts texts(Entry entry, String key) {
        return new Texts(entry.entry(key).text("fr"), entry.entry(key).text("en"));
    }
}
