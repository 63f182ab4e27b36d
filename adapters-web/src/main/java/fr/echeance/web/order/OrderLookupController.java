package fr.echeance.web.order;

import fr.echeance.application.order.LookUpOrder;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.VisibleOrders;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A guest's way to an order. Whichever of the two is wrong, the answer is the same; who tries too often waits. */
@RestController
class OrderLookupController {
    private final OrderLookups lookups;
    private final VisibleOrders visible;

    OrderLookupController(OrderLookups lookups, VisibleOrders visible) {
        this.lookups = lookups;
        this.visible = visible;
    }

    @GetMapping("/orders/lookup")
    ResponseEntity<OrderLookupPage> show(Shell shell) {
        return page(HttpStatus.OK, new LookUpOrderRequest("", "").page(shell, Map.of(), false));
    }

    @PostMapping(path = "/orders/lookup", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<OrderLookupPage> lookUp(
            @RequestParam Map<String, String> form,
            Shell shell,
            HttpServletRequest request,
            HttpServletResponse response) {
        LookUpOrderRequest typed = LookUpOrderRequest.from(form);
        LookUpOrder.Query query;
        try {
            query = typed.toQuery();
        } catch (InvalidValue invalid) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, typed.page(shell, typed.broken(), false));
        }
        Optional<UUID> order = lookups.find(query, request);
        if (order.isEmpty())
            return page(HttpStatus.UNPROCESSABLE_CONTENT, typed.page(shell, Map.of(), true));
        visible.add(request, response, query.number(), order.get());
        return Redirect.to("/orders/" + query.number().value());
    }

    private static ResponseEntity<OrderLookupPage> page(HttpStatus status, OrderLookupPage page) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(page);
    }
}
