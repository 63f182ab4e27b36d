package fr.echeance.web.invoice;

import fr.echeance.application.invoice.ViewInvoice;
import fr.echeance.application.shared.Clock;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.VisibleOrders;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.Optional;
import java.util.UUID;

/** The buyer's invoice, for a browser that may see the order. */
@RestController
class InvoiceController {
    private final ViewInvoice viewInvoice;
    private final VisibleOrders visible;
    private final Clock clock;

    InvoiceController(ViewInvoice viewInvoice, VisibleOrders visible, Clock clock) {
        this.viewInvoice = viewInvoice;
        this.visible = visible;
        this.clock = clock;
    }

    @GetMapping("/orders/{number}/invoice")
    ResponseEntity<InvoicePage> show(
            @PathVariable String number, Shell shell, HttpServletRequest request) {
        Optional<UUID> order = visible.find(request, number);
        if (order.isEmpty()) return Redirect.to("/orders/lookup");
        return viewInvoice
                .handle(order.get())
                .map(invoice ->
                        ResponseEntity.ok()
                                .cacheControl(CacheControl.noStore())
                                .body(InvoicePage.from(shell, invoice, clock.now())))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "no invoice"));
    }
}
