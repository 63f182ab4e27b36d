package fr.echeance.web.payment;

import fr.echeance.application.order.ViewOrder;
import fr.echeance.application.payment.CheckPayment;
import fr.echeance.application.payment.PaymentEvent;
import fr.echeance.application.payment.PaymentProvider;
import fr.echeance.application.payment.ReceivePaymentEvent;
import fr.echeance.application.shared.Clock;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.order.PaymentWaitPage;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.VisibleOrders;

import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The provider's webhook and the browser's way back: two witnesses of one event, of which the first is believed. */
@Controller
class PaymentController {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentController.class);
    private static final int LARGEST_EVENT = 64 * 1024;

    private final PaymentProvider provider;
    private final ReceivePaymentEvent receive;
    private final CheckPayment check;
    private final ViewOrder viewOrder;
    private final VisibleOrders visible;
    private final Clock clock;

    PaymentController(
            PaymentProvider provider,
            ReceivePaymentEvent receive,
            CheckPayment check,
            ViewOrder viewOrder,
            VisibleOrders visible,
            Clock clock) {
        this.provider = provider;
        this.receive = receive;
        this.check = check;
        this.viewOrder = viewOrder;
        this.visible = visible;
        this.clock = clock;
    }

    @PostMapping("/api/payment/v1/events")
    ResponseEntity<Void> event(
            @RequestHeader(name = "Payment-Signature", defaultValue = "") String signature,
            InputStream body)
            throws IOException {
        byte[] raw = body.readNBytes(LARGEST_EVENT + 1);
        if (raw.length > LARGEST_EVENT) throw new InvalidValue("body", "too-long");
        PaymentEvent event = provider.read(raw, signature);
        switch (receive.handle(event)) {
            case ReceivePaymentEvent.Outcome.Confirmed _,
                    ReceivePaymentEvent.Outcome.TooLittle _,
                    ReceivePaymentEvent.Outcome.GoesBack _,
                    ReceivePaymentEvent.Outcome.Noted _,
                    ReceivePaymentEvent.Outcome.AlreadySeen _ -> {}
            // The provider is told the same, or it would send the event for ever; but it may be
            // somebody's money.
            case ReceivePaymentEvent.Outcome.UnknownOrder _ ->
                    LOG.error("payment event {} names no order that is kept", event.id());
        }
        return ResponseEntity.noContent().build();
    }

    /** For a browser that may see the order; every other is sent to the look-up, whether the order exists or not. */
    @GetMapping("/checkout/return")
    ResponseEntity<PaymentWaitPage> comesBack(
            @RequestParam UUID order, Shell shell, HttpServletRequest request) {
        Optional<String> number = visible.number(request, order);
        if (number.isEmpty()) return on("/orders/lookup");
        return switch (check.handle(order, false)) {
            case CheckPayment.Outcome.Unpaid _ when awaitsPayment(order) ->
                    ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .body(new PaymentWaitPage(shell, number.get()));
            case CheckPayment.Outcome.Paid _, CheckPayment.Outcome.Unpaid _ ->
                    on("/orders/" + number.get());
        };
    }

    /** An order that was cancelled, lapsed or is gone would let the browser wait for ever. */
    private boolean awaitsPayment(UUID order) {
        return switch (viewOrder.handle(order)) {
            case ViewOrder.Outcome.Found(var view) ->
                    view.state() instanceof OrderState.AwaitingPayment(Instant payBefore)
                            && clock.now().isBefore(payBefore);
            case ViewOrder.Outcome.Gone _ -> false;
        };
    }

    private static <T> ResponseEntity<T> on(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .cacheControl(CacheControl.noStore())
                .location(URI.create(address))
                .build();
    }
}
