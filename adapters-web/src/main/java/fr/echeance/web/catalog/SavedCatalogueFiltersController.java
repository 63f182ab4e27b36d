package fr.echeance.web.catalog;

import fr.echeance.domain.account.SavedFilter;
import fr.echeance.web.shared.FilterShelf;
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
        return shelf.save(
                staff, SavedFilter.Of.CATALOGUE, CatalogueFilters.LIST, filterName, query);
    }

    @PostMapping(CatalogueFilters.LIST + "/filters/remove")
    ResponseEntity<Void> remove(Staff staff, @RequestParam(defaultValue = "") String filterName) {
        return shelf.remove(staff, SavedFilter.Of.CATALOGUE, CatalogueFilters.LIST, filterName);
    }
}
