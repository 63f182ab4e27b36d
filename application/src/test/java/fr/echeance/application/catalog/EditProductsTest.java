package fr.echeance.application.catalog;

import static fr.echeance.application.catalog.SampleCatalog.HOURGLASS;
import static fr.echeance.application.catalog.SampleCatalog.JAM;
import static fr.echeance.application.catalog.SampleCatalog.SMALL;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.order.TestShop;
import fr.echeance.domain.catalog.ProductState;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

class EditProductsTest {
    private static final Slug SUNDIAL = new Slug("cadran-solaire");

    private final TestShop shop = new TestShop();
    private final AddProduct addProduct =
            new AddProduct(shop.processing, shop.editing, shop.editing);
    private final ChangeProduct changeProduct =
            new ChangeProduct(shop.processing, shop.editing, shop.editing, shop.editing);
    private final SaveArticle saveArticle =
            new SaveArticle(shop.processing, shop.editing, shop.editing);
    private final ChangeState changeState = new ChangeState(shop.processing, shop.editing);
    private final UndoState undoState = new UndoState(shop.processing, shop.editing);
    private final SetPicture setPicture = new SetPicture(shop.processing, shop.editing);
    private final SaveCategory saveCategory = new SaveCategory(shop.processing, shop.editing);

    @Test
    void aProductIsBegunPicturedPricedAndPublished() {
        assertThat(addProduct.handle(typed()))
                .isEqualTo(new AddProduct.Outcome.Added("cadran-solaire"));
        assertThat(publish(UUID.randomUUID(), SUNDIAL)).isEqualTo(new ChangeState.Done(0, 1));
        var image = new Catalog.Image(Catalog.Image.Type.SVG, new byte[] {60});
        int version = sheet(SUNDIAL).version();
        assertThat(setPicture.handle(new SetPicture.Command(SUNDIAL, version, image)))
                .isEqualTo(new SetPicture.Outcome.Done());
        assertThat(
                        saveArticle.handle(
                                new SaveArticle.Command(
                                        SUNDIAL, Optional.empty(), article("59,90"))))
                .isEqualTo(new SaveArticle.Outcome.Saved());
        assertThat(publish(UUID.randomUUID(), SUNDIAL)).isEqualTo(new ChangeState.Done(1, 0));
        assertThat(
                        shop.catalog.product(
                                SUNDIAL, fr.echeance.domain.shared.Language.FR, shop.clock.now()))
                .isPresent();
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Map<String, String> typed = new HashMap<>(Map.of("slug", "Été", "vat", "zz"));
        typed.put("nameFr", "x".repeat(121));
        typed.put("summaryFr", "a\u0000b");
        assertThat(addProduct.handle(typed))
                .isInstanceOfSatisfying(
                        AddProduct.Outcome.Invalid.class,
                        invalid ->
                                assertThat(invalid.rules())
                                        .containsEntry("slug", "slug")
                                        .containsEntry("vat", "choice")
                                        .containsEntry("nameFr", "too-long")
                                        .containsEntry("summaryFr", "control-character")
                                        .containsEntry("maker", "required")
                                        .doesNotContainKey("warningFr"));
    }

    @ParameterizedTest
    @CsvSource({
        "price, '-1', money",
        "price, 1e9, money",
        "price, '12,345', money",
        "price, '', required",
        "weightGrams, '1,5', whole",
        "weightGrams, 1000001, range",
        "article, sab, article-number",
        "article, SAB-3, taken",
        "labelEn, ' ', required"
    })
    void takesNoImpossibleArticle(String field, String value, String rule) {
        Map<String, String> typed = new HashMap<>(article("1,00"));
        typed.put(field, value);
        assertThat(saveArticle.handle(new SaveArticle.Command(JAM, Optional.empty(), typed)))
                .isEqualTo(new SaveArticle.Outcome.Invalid(Map.of(field, rule)));
    }

    @Test
    void tellsTheLaterOfTwoAndLosesNothing() {
        int seen = sheet(HOURGLASS).version();
        Map<String, String> mine = typed();
        assertThat(change(seen, mine)).isEqualTo(new ChangeProduct.Outcome.Changed());
        assertThat(change(seen, mine))
                .as("sent twice")
                .isEqualTo(new ChangeProduct.Outcome.Changed());
        Map<String, String> theirs = typed();
        theirs.put("nameFr", "Autre nom");
        assertThat(change(seen, theirs)).isEqualTo(new ChangeProduct.Outcome.ChangedMeanwhile());
        assertThat(sheet(HOURGLASS).content().name().fr()).isEqualTo("Cadran solaire");
        assertThat(change(seen + 1, theirs)).isEqualTo(new ChangeProduct.Outcome.Changed());
    }

    @Test
    void movesNoProductToAShelfThatIsNotThere() {
        Map<String, String> typed = typed();
        typed.put("category", "nulle-part");
        assertThat(change(1, typed))
                .isEqualTo(new ChangeProduct.Outcome.Invalid(Map.of("category", "choice")));
        assertThat(addProduct.handle(typed))
                .isEqualTo(new AddProduct.Outcome.Invalid(Map.of("category", "choice")));
    }

    @Test
    void undoesAnActOnceAndLeavesWhatChangedSince() {
        UUID act = UUID.randomUUID();
        var both = new TreeSet<>(List.of(HOURGLASS, JAM, new Slug("nix")));
        var command = new ChangeState.Command(act, both, ProductState.WITHDRAWN);
        assertThat(changeState.handle(command)).isEqualTo(new ChangeState.Done(2, 0));
        assertThat(changeState.handle(command)).as("twice").isEqualTo(new ChangeState.Done(2, 0));
        publish(UUID.randomUUID(), JAM);
        assertThat(undoState.handle(act)).isEqualTo(1);
        assertThat(undoState.handle(act)).isZero();
        assertThat(sheet(HOURGLASS).state()).isEqualTo(ProductState.PUBLISHED);
        assertThat(undoState.handle(UUID.randomUUID())).isZero();
    }

    @Test
    void changesNoEndlessListAndMakesNoDraft() {
        var many = new TreeSet<Slug>();
        for (int i = 0; i < 201; i++) many.add(new Slug("p" + i));
        assertThatThrownBy(() ->
                        new ChangeState.Command(UUID.randomUUID(), many, ProductState.PUBLISHED))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() ->
                        new ChangeState.Command(
                                UUID.randomUUID(), new TreeSet<>(), ProductState.DRAFT))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void changesAPriceOnceAndTellsTheLaterOne() {
        Map<String, String> typed = new HashMap<>(article("9,90"));
        typed.put("article", "SAB-3");
        var first = new SaveArticle.Command(HOURGLASS, Optional.of(1), typed);
        assertThat(saveArticle.handle(first)).isEqualTo(new SaveArticle.Outcome.Saved());
        assertThat(saveArticle.handle(first)).isEqualTo(new SaveArticle.Outcome.Saved());
        typed.put("price", "8,90");
        assertThat(saveArticle.handle(new SaveArticle.Command(HOURGLASS, Optional.of(1), typed)))
                .isEqualTo(new SaveArticle.Outcome.ChangedMeanwhile());
        assertThat(shop.catalog.now(SMALL)).isEqualTo(new Money(990));
        assertThat(saveArticle.handle(new SaveArticle.Command(JAM, Optional.of(1), typed)))
                .as("of another product")
                .isEqualTo(new SaveArticle.Outcome.Unknown());
    }

    @Test
    void renamesACategoryOnceAndTellsTheLaterOne() {
        Map<String, String> typed =
                new HashMap<>(Map.of("slug", "papier", "nameFr", "Papiers", "nameEn", "Papers"));
        typed.put("introFr", "Feuilles.");
        typed.put("introEn", "Sheets.");
        assertThat(saveCategory.handle(new SaveCategory.Command(Optional.empty(), typed)))
                .isEqualTo(new SaveCategory.Outcome.Invalid(Map.of("slug", "taken")));
        var seen = new SaveCategory.Command(Optional.of(1), typed);
        assertThat(saveCategory.handle(seen)).isEqualTo(new SaveCategory.Outcome.Saved());
        assertThat(saveCategory.handle(seen)).isEqualTo(new SaveCategory.Outcome.Saved());
        typed.put("nameFr", "Autre");
        assertThat(saveCategory.handle(new SaveCategory.Command(Optional.of(1), typed)))
                .isEqualTo(new SaveCategory.Outcome.ChangedMeanwhile());
    }

    private ChangeProduct.Outcome change(int version, Map<String, String> typed) {
        return changeProduct.handle(new ChangeProduct.Command(HOURGLASS, version, typed));
    }

    private ChangeState.Done publish(UUID act, Slug slug) {
        return changeState.handle(
                new ChangeState.Command(act, new TreeSet<>(List.of(slug)), ProductState.PUBLISHED));
    }

    private ProductSheets.Sheet sheet(Slug slug) {
        return shop.editing.find(slug).orElseThrow();
    }

    static Map<String, String> article(String price) {
        return Map.of(
                "article",
                "CAD-1",
                "labelFr",
                "Mural",
                "labelEn",
                "Wall",
                "weightGrams",
                "900",
                "price",
                price);
    }

    static Map<String, String> typed() {
        Map<String, String> typed = new HashMap<>();
        typed.put("slug", "cadran-solaire");
        typed.put("category", "sabliers");
        for (String field : List.of("name", "summary", "description")) {
            typed.put(field + "Fr", "Cadran solaire");
            typed.put(field + "En", "Sundial");
        }
        typed.put("vat", "standard");
        typed.put("maker", "Atelier Midi, Midy-le-Retard");
        typed.put("withdrawal", "normal");
        return typed;
    }
}
