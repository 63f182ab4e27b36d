package fr.echeance.web.catalog;

import fr.echeance.application.catalog.ChangeState;
import fr.echeance.application.catalog.ListProducts;
import fr.echeance.application.catalog.ProductSheets;
import fr.echeance.application.catalog.UndoState;
import fr.echeance.application.catalog.ViewShelves;
import fr.echeance.domain.account.SavedFilter;
import fr.echeance.domain.catalog.ProductState;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.FilterShelf;
import fr.echeance.web.shared.Pager;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Staff;
import fr.echeance.web.shared.Typed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The list of products, and publishing and withdrawing many at once. */
@RestController
class CatalogueController {
    private static final Set<String> NOTICES =
            Set.of(
                    "undone",
                    "filter_saved",
                    "filter_removed",
                    "no_filter",
                    "no_filter_name",
                    "too_many_filters");

    private final ListProducts listProducts;
    private final ViewShelves viewShelves;
    private final ChangeState changeState;
    private final UndoState undoState;
    private final FilterShelf shelf;

    CatalogueController(
            ListProducts listProducts,
            ViewShelves viewShelves,
            ChangeState changeState,
            UndoState undoState,
            FilterShelf shelf) {
        this.listProducts = listProducts;
        this.viewShelves = viewShelves;
        this.changeState = changeState;
        this.undoState = undoState;
        this.shelf = shelf;
    }

    @GetMapping(CatalogueFilters.LIST)
    ResponseEntity<CataloguePage> list(
            Shell shell, Staff staff, @RequestParam Map<String, String> asked) {
        CatalogueFilters filters = CatalogueFilters.from(asked);
        try {
            var query = new ListProducts.Query(filters.filter(), shell.language().spoken());
            return ResponseEntity.ok(
                    page(shell, staff, filters, listProducts.handle(query), Map.of(), asked));
        } catch (InvalidValue invalid) {
            var none = new ProductSheets.Listing(List.of(), 0);
            var rules = Map.of(invalid.field(), invalid.rule());
            return ResponseEntity.badRequest()
                    .body(page(shell, staff, filters, none, rules, asked));
        }
    }

    @PostMapping(CatalogueFilters.LIST + "/state")
    ResponseEntity<Void> change(
            @RequestParam(defaultValue = "") List<String> product,
            @RequestParam Map<String, String> form) {
        ChangeState.Done done =
                changeState.handle(
                        new ChangeState.Command(
                                Asked.id("act", form.getOrDefault("act", "")),
                                product.stream()
                                        .filter(one -> !one.isEmpty())
                                        .map(Slug::new)
                                        .collect(Collectors.toCollection(TreeSet::new)),
                                Asked.choice(
                                        "state",
                                        form.getOrDefault("become", ""),
                                        ProductState.class)));
        return Redirect.to(
                with(
                        back(form),
                        "act=%s&changed=%d&incomplete=%d"
                                .formatted(
                                        Asked.id("act", form.getOrDefault("act", "")),
                                        done.changed(),
                                        done.incomplete())));
    }

    @PostMapping(CatalogueFilters.LIST + "/undo")
    ResponseEntity<Void> undo(@RequestParam Map<String, String> form) {
        undoState.handle(Asked.id("act", form.getOrDefault("act", "")));
        return Redirect.to(with(back(form), "notice=undone"));
    }

    /** To the product it was asked from, or to the list as it was. */
    private static String back(Map<String, String> form) {
        String from = form.getOrDefault("from", "");
        return from.isEmpty()
                ? CatalogueFilters.from(form).address()
                : ProductSheetController.address(new Slug(from));
    }

    private static String with(String address, String more) {
        return address + (address.contains("?") ? "&" : "?") + more;
    }

    private CataloguePage page(
            Shell shell,
            Staff staff,
            CatalogueFilters filters,
            ProductSheets.Listing found,
            Map<String, String> rules,
            Map<String, String> asked) {
        return new CataloguePage(
                shell,
                new Typed(filters.asked(), rules),
                Sheets.categories(shell, viewShelves.handle(), filters.value("category")),
                Sheets.choices(
                        ProductState.class,
                        filters.value("state"),
                        word -> shell.text("product.state." + word)),
                found.rows().stream().map(CatalogueController::row).toList(),
                found.total(),
                Pager.counted(filters.address(), filters.page(), filters.pages(found.total())),
                UUID.randomUUID().toString(),
                shelf.show(
                        staff, SavedFilter.Of.CATALOGUE, CatalogueFilters.LIST, filters.savable()),
                done(asked),
                NOTICES.contains(asked.getOrDefault("notice", "")) ? asked.get("notice") : null);
    }

    /** What the last act did, as the address says. */
    static CataloguePage.@Nullable Done done(Map<String, String> asked) {
        Optional<Integer> changed = Typed.of(asked).number("changed");
        if (changed.isEmpty()) return null;
        return new CataloguePage.Done(
                Asked.id(asked.getOrDefault("act", "")).toString(),
                changed.get(),
                Typed.of(asked).number("incomplete").orElse(0));
    }

    private static CataloguePage.Row row(ProductSheets.Row row) {
        return new CataloguePage.Row(
                row.slug().value(),
                row.name(),
                row.category(),
                Sheets.word(row.state()),
                row.picture().map(name -> "/pictures/" + name).orElse(null),
                row.articles(),
                row.from().map(Money::cents).orElse(null),
                row.free());
    }
}
