package fr.echeance.web.catalog;

import fr.echeance.application.catalog.OrderCategories;
import fr.echeance.application.catalog.RemoveCategory;
import fr.echeance.application.catalog.SaveCategory;
import fr.echeance.application.catalog.Shelves.Shelf;
import fr.echeance.application.catalog.ViewShelves;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Typed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The shelves: their words and their order. */
@RestController
@RequestMapping(CategoriesController.LIST)
class CategoriesController {
    static final String LIST = "/backoffice/catalogue/categories";

    private static final Set<String> NOTICES = Set.of("saved", "removed_shelf", "shelf_not_empty");

    private final ViewShelves viewShelves;
    private final SaveCategory saveCategory;
    private final OrderCategories orderCategories;
    private final RemoveCategory removeCategory;

    CategoriesController(
            ViewShelves viewShelves,
            SaveCategory saveCategory,
            OrderCategories orderCategories,
            RemoveCategory removeCategory) {
        this.viewShelves = viewShelves;
        this.saveCategory = saveCategory;
        this.orderCategories = orderCategories;
        this.removeCategory = removeCategory;
    }

    @GetMapping
    CategoriesPage list(Shell shell, @RequestParam(defaultValue = "") String notice) {
        return page(shell, null, Typed.of(Map.of()), NOTICES.contains(notice) ? notice : null);
    }

    @GetMapping("/{slug}")
    CategoriesPage show(Shell shell, @PathVariable String slug) {
        Shelf shelf = shelf(slug);
        return page(shell, shelf, Typed.of(Sheets.typed(shelf)), null);
    }

    @PostMapping
    ResponseEntity<CategoriesPage> add(Shell shell, @RequestParam Map<String, String> form) {
        return saved(shell, null, form, Optional.empty());
    }

    @PostMapping("/{slug}")
    ResponseEntity<CategoriesPage> change(
            Shell shell, @PathVariable String slug, @RequestParam Map<String, String> form) {
        Map<String, String> typed = new HashMap<>(form);
        typed.put("slug", slug);
        return saved(shell, shelf(slug), typed, Optional.of(Sheets.version(form)));
    }

    private ResponseEntity<CategoriesPage> saved(
            Shell shell,
            @Nullable Shelf shelf,
            Map<String, String> form,
            Optional<Integer> version) {
        return switch (saveCategory.handle(new SaveCategory.Command(version, form))) {
            case SaveCategory.Outcome.Saved _ -> Redirect.to(LIST + "?notice=saved");
            case SaveCategory.Outcome.Unknown _ -> throw Sheets.unknown();
            case SaveCategory.Outcome.ChangedMeanwhile _ ->
                    ResponseEntity.status(HttpStatus.CONFLICT)
                            .body(
                                    page(
                                            shell,
                                            shelf(form.getOrDefault("slug", "")),
                                            Typed.of(form),
                                            null));
            case SaveCategory.Outcome.Invalid(var rules) ->
                    ResponseEntity.badRequest()
                            .body(page(shell, shelf, new Typed(form, rules), null));
        };
    }

    @PostMapping("/{slug}/up")
    ResponseEntity<Void> up(
            @PathVariable String slug, @RequestParam(defaultValue = "") String above) {
        orderCategories.handle(Sheets.slug(slug), Sheets.slug(above));
        return Redirect.to(LIST);
    }

    @PostMapping("/{slug}/remove")
    ResponseEntity<Void> remove(@PathVariable String slug) {
        boolean removed = removeCategory.handle(Sheets.slug(slug));
        return Redirect.to(LIST + "?notice=" + (removed ? "removed_shelf" : "shelf_not_empty"));
    }

    private Shelf shelf(String typed) {
        Slug slug = Sheets.slug(typed);
        return viewShelves.handle().stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(Sheets::unknown);
    }

    private CategoriesPage page(
            Shell shell, @Nullable Shelf shelf, Typed form, @Nullable String notice) {
        List<Shelf> all = viewShelves.handle();
        Optional<Shelf> known = Optional.ofNullable(shelf);
        boolean late =
                known.isPresent()
                        && !form.value("version").isEmpty()
                        && Sheets.version(form.values()) != known.get().version();
        return new CategoriesPage(
                shell,
                IntStream.range(0, all.size())
                        .mapToObj(i ->
                                new CategoriesPage.Row(
                                        all.get(i).slug().value(),
                                        Sheets.text(shell, all.get(i).name()),
                                        all.get(i).products(),
                                        i == 0 ? null : all.get(i - 1).slug().value()))
                        .toList(),
                known.map(one -> one.slug().value()).orElse(""),
                known.map(Shelf::version).orElse(0),
                form,
                late ? form.against(Sheets.typed(known.get())) : null,
                notice);
    }
}
