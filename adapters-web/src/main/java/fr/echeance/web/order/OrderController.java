package fr.echeance.web.order;

import fr.echeance.application.delivery.TrackParcel;
import fr.echeance.application.invoice.ViewInvoice;
import fr.echeance.application.order.OrderView;
import fr.echeance.application.order.ViewOrder;
import fr.echeance.application.payment.ShowTransfer;
import fr.echeance.application.payment.StartPayment;
import fr.echeance.application.shared.Clock;
import fr.echeance.domain.delivery.Parcel;
import fr.echeance.domain.order.OrderState;
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

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The buyer's page of an order, for a browser that may see it. Every other is sent to the look-up, whether the number exists or not. */
@RestController
class OrderController {
    private static final String LOOKUP = "/orders/lookup";

    private final ViewOrder viewOrder;
    private final TrackParcel trackParcel;
    private final ViewInvoice viewInvoice;
    private final StartPayment startPayment;
    private final ShowTransfer showTransfer;
    private final VisibleOrders visible;
    private final Clock clock;

    OrderController(
            ViewOrder viewOrder,
            TrackParcel trackParcel,
            ViewInvoice viewInvoice,
            StartPayment startPayment,
            ShowTransfer showTransfer,
            VisibleOrders visible,
            Clock clock) {
        this.viewOrder = viewOrder;
        this.trackParcel = trackParcel;
        this.viewInvoice = viewInvoice;
        this.startPayment = startPayment;
        this.showTransfer = showTransfer;
        this.visible = visible;
        this.clock = clock;
    }

    @GetMapping("/orders/{number}")
    ResponseEntity<OrderPage> show(
            @PathVariable String number, Shell shell, HttpServletRequest request) {
        Optional<UUID> order = visible.find(request, number);
        if (order.isEmpty()) return Redirect.to(LOOKUP);
        return switch (viewOrder.handle(order.get())) {
            case ViewOrder.Outcome.Found(OrderView view) ->
                    ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .body(page(shell, view));
            case ViewOrder.Outcome.Gone _ -> throw Problem.of(HttpStatus.GONE, "");
        };
    }

    /** Leads on to the provider's page, or back when there is nothing to pay; twice leads to the same page. */
    @GetMapping("/orders/{number}/pay")
    ResponseEntity<Void> pay(@PathVariable String number, HttpServletRequest request) {
        Optional<UUID> order = visible.find(request, number);
        if (order.isEmpty()) return Redirect.to(LOOKUP);
        return switch (startPayment.handle(order.get())) {
            case StartPayment.Outcome.PayAt(String url) -> Redirect.to(url);
            case StartPayment.Outcome.NothingToPay _ -> Redirect.to("/orders/" + number);
        };
    }

    private OrderPage page(Shell shell, OrderView order) {
        boolean paid = order.state().paidAt().isPresent();
        return new OrderPage(
                shell.with("/orders/" + order.number().value(), shell.cartSize()),
                order.number().value(),
                order.state().kind().name().toLowerCase(Locale.ROOT),
                order.placedAt(),
                Step.of(order),
                order.lines().stream().map(Line::of).toList(),
                Sums.of(order),
                ContactMarks.of(shell, order, clock.now()),
                order.state() instanceof OrderState.AwaitingPayment(var payBefore)
                        ? payBefore
                        : null,
                paid ? null : showTransfer.handle(order.id()).map(Transfer::of).orElse(null),
                paid
                        ? trackParcel.handle(order.id()).map(OrderController::words).orElse(null)
                        : null,
                paid && viewInvoice.handle(order.id()).isPresent(),
                null);
    }

    private static String words(Parcel parcel) {
        return parcel.carrier().label() + " " + parcel.tracking().value();
    }
}
