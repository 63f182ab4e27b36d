package fr.echeance.web.catalog;

import fr.echeance.domain.account.SavedFilter;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.FilterShelf;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Staff;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

/** Saves the filters of the list of products under a name: category and state, not what was typed. */
@RestController
class SavedCatalogueFiltersController {
    private final FilterShelf shelf;

    SavedCatalogueFiltersController(FilterShelf shelf) {
        this.shelf = shelf;
    }

    @PostMapping(CatalogueFilters.LIST + "/filters")
    ResponseEntity<Void> save(
            Staff staff,
            @RequestParam(defaultValue = "") String filterName,
            @RequestParam Map<String, String> form) {
        String query = CatalogueFilters.from(form).savable();
        String said;
        try {
            said =
                    shelf.save(staff, SavedFilter.Of.CATALOGUE, filterName, query)
                            .orElse("filter_saved");
        } catch (InvalidValue invalid) {
            said = invalid.rule().equals("nothing-to-save") ? "no_filter" : "no_filter_name";
        }
        return Redirect.to(
                CatalogueFilters.LIST
                        + "?"
                        + (query.isEmpty() ? "" : query + "&")
                        + "notice="
                        + said);
    }

    @PostMapping(CatalogueFilters.LIST + "/filters/remove")
    ResponseEntity<Void> remove(Staff staff, @RequestParam(defaultValue = "") String filterName) {
        shelf.remove(staff, SavedFilter.Of.CATALOGUE, filterName);
        return Redirect.to(CatalogueFilters.LIST + "?notice=filter_removed");
    }
}
