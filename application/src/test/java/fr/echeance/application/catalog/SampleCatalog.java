package fr.echeance.application.catalog;

import fr.echeance.application.catalog.Assortment.Category;
import fr.echeance.application.catalog.Assortment.Picture;
import fr.echeance.application.catalog.Assortment.Product;
import fr.echeance.application.catalog.Assortment.Texts;
import fr.echeance.application.catalog.Assortment.Variant;
import fr.echeance.application.catalog.Assortment.Whole;
import fr.echeance.domain.catalog.ProductState;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.catalog.VatCategory;
import fr.echeance.domain.catalog.WithdrawalRight;
import fr.echeance.domain.shared.Money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A small catalogue for tests: an hourglass in two sizes, a jam that is sold out, an almanac of the
 * press.
 */
public final class SampleCatalog {
    public static final Slug HOURGLASS = new Slug("sablier-trois-minutes");
    public static final Slug JAM = new Slug("confiture-abricot");
    public static final Slug ALMANAC = new Slug("almanach-2027");
    public static final Sku SMALL = new Sku("SAB-3");
    public static final Sku LARGE = new Sku("SAB-10");
    public static final Sku JAR = new Sku("CONF-ABR");
    public static final Sku PAPER = new Sku("ALM-2027");

    /** What {@link #oneMore} lists. */
    public static final Slug MORE = new Slug("clepsydre");

    private SampleCatalog() {}

    /** A product that was just listed, cheap and first in every alphabet. */
    public static Whole oneMore() {
        return new Whole(
                List.of(),
                List.of(),
                List.of(
                        product(
                                MORE,
                                "sabliers",
                                "sablier",
                                "Aiguière à œuf",
                                VatCategory.STANDARD,
                                4,
                                new Variant(
                                        new Sku("AIG-1"),
                                        new Texts("Verre", "Glass"),
                                        500,
                                        new Money(500),
                                        3))));
    }

    /** The hourglass alone, its small size at another price. */
    static Whole smallAt(Money price) {
        Product hourglass =
                whole().products().stream()
                        .filter(one -> one.slug().equals(HOURGLASS))
                        .findFirst()
                        .orElseThrow();
        List<Variant> variants =
                hourglass.variants().stream()
                        .map(one ->
                                one.sku().equals(SMALL)
                                        ? new Variant(
                                                SMALL,
                                                one.label(),
                                                one.weightGrams(),
                                                price,
                                                one.onHand())
                                        : one)
                        .toList();
        return new Whole(
                List.of(),
                List.of(),
                List.of(InMemoryAssortment.with(hourglass, hourglass.picture(), variants)));
    }

    public static Whole whole() {
        return new Whole(
                List.of(
                        new Category(
                                new Slug("sabliers"),
                                1,
                                new Texts("Sabliers", "Hourglasses"),
                                intro()),
                        new Category(
                                new Slug("epicerie"), 2, new Texts("Épicerie", "Pantry"), intro()),
                        new Category(new Slug("papier"), 3, new Texts("Papier", "Paper"), intro())),
                List.of(new Picture("sablier", "<svg/>"), new Picture("bocal", "<svg id='b'/>")),
                List.of(
                        product(
                                HOURGLASS,
                                "sabliers",
                                "sablier",
                                "Sablier de trois minutes",
                                VatCategory.STANDARD,
                                1,
                                new Variant(
                                        SMALL,
                                        new Texts("3 minutes", "3 minutes"),
                                        200,
                                        new Money(1_490),
                                        10),
                                new Variant(
                                        LARGE,
                                        new Texts("10 minutes", "10 minutes"),
                                        350,
                                        new Money(2_490),
                                        4)),
                        product(
                                JAM,
                                "epicerie",
                                "bocal",
                                "Confiture d’abricot",
                                VatCategory.REDUCED,
                                2,
                                new Variant(
                                        JAR, new Texts("370 g", "370 g"), 600, new Money(690), 0)),
                        product(
                                ALMANAC,
                                "papier",
                                "sablier",
                                "Almanach 2027",
                                VatCategory.PRESS,
                                3,
                                new Variant(
                                        PAPER,
                                        new Texts("Broché", "Paperback"),
                                        300,
                                        new Money(850),
                                        99))));
    }

    private static Texts intro() {
        return new Texts("Pour prendre son temps.", "To take one’s time.");
    }

    private static Product product(
            Slug slug,
            String category,
            String picture,
            String name,
            VatCategory vat,
            int day,
            Variant... variants) {
        return new Product(
                slug,
                new Slug(category),
                Optional.of(picture),
                new Texts(name, name + " (EN)"),
                new Texts("Suffit pour un œuf.", "Enough for an egg."),
                new Texts("Une description.", "A description."),
                vat,
                "Atelier Minuit, 1 rue qui n’existe pas, 75000 Paris",
                Optional.of(new Texts("Fragile.", "Fragile.")),
                vat == VatCategory.REDUCED
                        ? WithdrawalRight.EXCLUDED_PERISHABLE
                        : WithdrawalRight.NORMAL,
                Optional.of(Instant.parse("2026-10-0" + day + "T08:00:00Z")),
                ProductState.PUBLISHED,
                List.of(variants));
    }
}
