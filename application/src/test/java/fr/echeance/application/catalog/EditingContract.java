package fr.echeance.application.catalog;

import static fr.echeance.application.catalog.SampleCatalog.HOURGLASS;
import static fr.echeance.application.catalog.SampleCatalog.JAM;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.catalog.Assortment.Texts;
import fr.echeance.application.catalog.ProductSheets.Content;
import fr.echeance.application.catalog.ProductSheets.Filter;
import fr.echeance.application.catalog.ProductSheets.Sheet;
import fr.echeance.application.catalog.ProductStates.StateChange;
import fr.echeance.domain.catalog.ProductState;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.catalog.VatCategory;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** What staff does with every catalogue; run on an empty one. */
public abstract class EditingContract extends ArticleEditingContract {
    private static final Slug SUNDIAL = new Slug("cadran-solaire");

    @Test
    void beginsADraftThatTheShopDoesNotShow() {
        boolean added = write(_ -> changes().add(SUNDIAL, content("Cadran")));
        boolean twice = write(_ -> changes().add(SUNDIAL, content("Autre")));
        assertThat(added).isTrue();
        assertThat(twice).isFalse();
        assertThat(sheet(SUNDIAL).state()).isEqualTo(ProductState.DRAFT);
        assertThat(sheet(SUNDIAL).content()).isEqualTo(content("Cadran"));
        assertThat(sheet(SUNDIAL).picture()).isEmpty();
        assertThat(shown(SUNDIAL)).isEmpty();
    }

    @Test
    void changesTheVersionThatWasSeenAndNoOther() {
        int seen = sheet(HOURGLASS).version();
        boolean first = write(_ -> changes().change(HOURGLASS, seen, content("Sablier neuf")));
        boolean late = write(_ -> changes().change(HOURGLASS, seen, content("Trop tard")));
        assertThat(first).isTrue();
        assertThat(late).isFalse();
        assertThat(sheet(HOURGLASS).version()).isNotEqualTo(seen);
        assertThat(shown(HOURGLASS).orElseThrow().name()).isEqualTo("Sablier neuf");
    }

    @Test
    void countsNoChangeThatChangesNothing() {
        Sheet before = sheet(HOURGLASS);
        fill();
        assertThat(sheet(HOURGLASS)).isEqualTo(before);
    }

    @Test
    void withdrawsWhatTheShopThenNoLongerShows() {
        int seen = sheet(HOURGLASS).version();
        UUID act = UUID.randomUUID();
        StateChange change =
                new StateChange(HOURGLASS, ProductState.PUBLISHED, ProductState.WITHDRAWN);
        write(now -> {
            states().become(Map.of(HOURGLASS, ProductState.WITHDRAWN), now);
            states().remember(act, List.of(change), now);
            return now;
        });
        assertThat(shown(HOURGLASS)).isEmpty();
        assertThat(sheet(HOURGLASS).version()).as("nobody's words changed").isEqualTo(seen);
        List<StateChange> remembered = read(_ -> states().act(act));
        assertThat(remembered).containsExactly(change);
        List<Catalog.Category> counted = read(_ -> catalog().categories(Language.FR));
        assertThat(counted.getFirst().products()).isZero();
        Catalog.Listing listing = read(_ -> catalog().search(Search.everything(), Language.FR));
        assertThat(listing.total()).isEqualTo(2);
    }

    @Test
    void tellsWhatAShelfNeeds() {
        write(_ -> changes().add(SUNDIAL, content("Cadran")));
        List<ProductStates.Standing> held =
                write(_ ->
                        states().hold(new TreeSet<>(List.of(SUNDIAL, HOURGLASS, new Slug("nix")))));
        assertThat(held)
                .containsExactlyInAnyOrder(
                        new ProductStates.Standing(SUNDIAL, ProductState.DRAFT, false),
                        new ProductStates.Standing(HOURGLASS, ProductState.PUBLISHED, true));
    }

    @Test
    void keepsAPictureUnderItsName() {
        Catalog.Image png = new Catalog.Image(Catalog.Image.Type.PNG, new byte[] {1, 2, 3});
        int seen = sheet(HOURGLASS).version();
        Boolean done = write(_ -> changes().picture(HOURGLASS, seen, "a.png", png));
        Boolean twice = write(_ -> changes().picture(HOURGLASS, seen, "a.png", png));
        Boolean late = write(_ -> changes().picture(HOURGLASS, seen, "b.png", png));
        assertThat(List.of(done, twice, late)).containsExactly(true, true, false);
        Optional<Catalog.Image> kept = read(_ -> catalog().picture("a.png"));
        assertThat(kept.orElseThrow().type()).isEqualTo(Catalog.Image.Type.PNG);
        assertThat(kept.orElseThrow().bytes()).containsExactly(1, 2, 3);
        assertThat(shown(HOURGLASS).orElseThrow().picture()).isEqualTo("a.png");
    }

    @Test
    void findsByWordsArticleCategoryStateAndEmptyShelf() {
        write(_ -> changes().add(SUNDIAL, content("Cadran")));
        assertThat(found(Optional.of("confitur"), Optional.empty(), false)).containsExactly(JAM);
        assertThat(found(Optional.of("sab-1"), Optional.empty(), false)).containsExactly(HOURGLASS);
        assertThat(found(Optional.empty(), Optional.of(ProductState.DRAFT), false))
                .containsExactly(SUNDIAL);
        assertThat(found(Optional.empty(), Optional.empty(), true)).containsExactly(JAM);
        assertThat(found(Optional.of("%"), Optional.empty(), false)).isEmpty();
        assertThat(found(Optional.empty(), Optional.empty(), false)).hasSize(4);
    }

    @Test
    void keepsCategoriesInOrderAndRemovesEmptyOnesAlone() {
        Slug empty = new Slug("vide");
        Slug pantry = new Slug("epicerie");
        Boolean added = write(_ -> shelves().add(empty, TEXTS, TEXTS));
        Boolean twice = write(_ -> shelves().add(empty, TEXTS, TEXTS));
        assertThat(List.of(added, twice)).containsExactly(true, false);
        write(now -> {
            shelves().order(List.of(empty, pantry, new Slug("sabliers"), new Slug("papier")));
            return now;
        });
        assertThat(shelf().slug()).isEqualTo(empty);
        int seen = shelf().version();
        Boolean changed =
                write(_ -> shelves().change(empty, seen, new Texts("Neuf", "New"), TEXTS));
        Boolean late = write(_ -> shelves().change(empty, seen, TEXTS, TEXTS));
        assertThat(List.of(changed, late)).containsExactly(true, false);
        Boolean full = write(_ -> shelves().remove(pantry));
        Boolean gone = write(_ -> shelves().remove(empty));
        Boolean again = write(_ -> shelves().remove(empty));
        assertThat(List.of(full, gone, again)).containsExactly(false, true, true);
        assertThat(shelf().slug()).isEqualTo(pantry);
    }

    private Shelves.Shelf shelf() {
        return this.<List<Shelves.Shelf>>read(_ -> shelves().shelves()).getFirst();
    }

    private List<Slug> found(Optional<String> text, Optional<ProductState> state, boolean soldOut) {
        Filter filter = new Filter(text, Optional.empty(), state, soldOut, 1, 50);
        ProductSheets.Listing listing = read(_ -> sheets().list(filter, Language.FR));
        assertThat(listing.total()).isEqualTo(listing.rows().size());
        return listing.rows().stream().map(ProductSheets.Row::slug).toList();
    }

    private Optional<Catalog.ProductPage> shown(Slug slug) {
        return read(now -> catalog().product(slug, Language.FR, now));
    }

    private static Content content(String name) {
        return new Content(
                new Slug("sabliers"),
                new Texts(name, name),
                TEXTS,
                TEXTS,
                VatCategory.STANDARD,
                "Atelier Minuit",
                Optional.empty(),
                fr.echeance.domain.catalog.WithdrawalRight.NORMAL);
    }
}
