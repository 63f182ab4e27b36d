package fr.echeance.web.order;

import fr.echeance.domain.account.SavedFilter;
import fr.echeance.web.shared.FilterShelf;
import fr.echeance.web.shared.Staff;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

/** Saves the filters of the list of orders under a name: state, time and way of delivery, never whom or which order one looks for. */
@RestController
class SavedOrderFiltersController {
    private final FilterShelf shelf;

    SavedOrderFiltersController(FilterShelf shelf) {
        this.shelf = shelf;
    }

    @PostMapping(OrderFilters.LIST + "/filters")
    ResponseEntity<Void> save(
            Staff staff,
            @RequestParam(defaultValue = "") String filterName,
            @RequestParam Map<String, String> form) {
        String query = OrderFilters.from(form).savable();
        return shelf.save(staff, SavedFilter.Of.ORDERS, OrderFilters.LIST, filterName, query);
    }

    @PostMapping(OrderFilters.LIST + "/filters/remove")
    ResponseEntity<Void> remove(Staff staff, @RequestParam(defaultValue = "") String filterName) {
        return shelf.remove(staff, SavedFilter.Of.ORDERS, OrderFilters.LIST, filterName);
    }
}
