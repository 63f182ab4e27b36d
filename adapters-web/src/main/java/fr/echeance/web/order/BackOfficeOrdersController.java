package fr.echeance.web.order;

import fr.echeance.application.order.ListOrders;
import fr.echeance.application.order.OrderBook;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Map;

import javax.crypto.SecretKey;

/**
 * The list of orders. Addresses of pages end up in logs and histories, so none holds a buyer's e-mail address: the form posts it, and the
 * list's address has its pseudonym.
 */
@RestController
class BackOfficeOrdersController {
    private final ListOrders listOrders;
    private final SecretKey pseudonymKey;

    BackOfficeOrdersController(ListOrders listOrders, SecretKey pseudonymKey) {
        this.listOrders = listOrders;
        this.pseudonymKey = pseudonymKey;
    }

    @GetMapping(OrderFilters.LIST)
    ResponseEntity<BackOfficeOrdersPage> list(
            Shell shell, @RequestParam Map<String, String> asked) {
        OrderFilters filters = OrderFilters.from(asked);
        try {
            return ResponseEntity.ok(filters.page(shell, listOrders.handle(filters.toQuery())));
        } catch (InvalidValue invalid) {
            return again(shell, filters, invalid);
        }
    }

    @PostMapping(OrderFilters.LIST)
    ResponseEntity<BackOfficeOrdersPage> filter(
            Shell shell, @RequestParam Map<String, String> form) {
        OrderFilters filters = OrderFilters.from(form).typed(form.getOrDefault("email", ""));
        try {
            OrderFilters named = filters.named(pseudonymKey);
            var _ = named.toQuery();
            return Redirect.to(named.address());
        } catch (InvalidValue invalid) {
            return again(shell, filters, invalid);
        }
    }

    private static ResponseEntity<BackOfficeOrdersPage> again(
            Shell shell, OrderFilters filters, InvalidValue invalid) {
        return ResponseEntity.badRequest()
                .body(filters.broken(invalid).page(shell, new OrderBook.Page(List.of(), false)));
    }
}
