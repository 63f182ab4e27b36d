package fr.echeance.web.payment;

import fr.echeance.application.order.ViewOrder;
import fr.echeance.application.payment.CheckPayment;
import fr.echeance.application.payment.PaymentProvider;
import fr.echeance.application.payment.ReceivePaymentEvent;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.order.PaymentWaitPage;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Shell;

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
import java.util.UUID;

/** The provider's webhook and the browser's way back: two witnesses of one event, of which the first is believed. */
@Controller
class PaymentController {
    private static final int LARGEST_EVENT = 64 * 1024;

    private final PaymentProvider provider;
    private final ReceivePaymentEvent receive;
    private final CheckPayment check;
    private final ViewOrder viewOrder;

    PaymentController(
            PaymentProvider provider,
            ReceivePaymentEvent receive,
            CheckPayment check,
            ViewOrder viewOrder) {
        this.provider = provider;
        this.receive = receive;
        this.check = check;
        this.viewOrder = viewOrder;
    }

    @PostMapping("/api/payment/v1/events")
    ResponseEntity<Void> event(
            @RequestHeader(name = "Payment-Signature", defaultValue = "") String signature,
            InputStream body)
            throws IOException {
        byte[] raw = body.readNBytes(LARGEST_EVENT + 1);
        if (raw.length > LARGEST_EVENT) throw new InvalidValue("body", "too-long");
        return switch (receive.handle(provider.read(raw, signature))) {
            case ReceivePaymentEvent.Outcome.Confirmed _,
                    ReceivePaymentEvent.Outcome.GoesBack _,
                    ReceivePaymentEvent.Outcome.Noted _,
                    ReceivePaymentEvent.Outcome.AlreadySeen _,
                    // The provider is told the same, or it would send the event for ever.
                    ReceivePaymentEvent.Outcome.UnknownOrder _ ->
                    ResponseEntity.noContent().build();
        };
    }

    @GetMapping("/checkout/return")
    ResponseEntity<?> comesBack(@RequestParam UUID order, Shell shell) {
        return switch (viewOrder.handle(order)) {
            case ViewOrder.Outcome.Gone _ ->
                    throw Problem.of(HttpStatus.NOT_FOUND, "no such order");
            case ViewOrder.Outcome.Found(var view) ->
                    switch (check.handle(order, false)) {
                        case CheckPayment.Outcome.Paid _ ->
                                ResponseEntity.status(HttpStatus.SEE_OTHER)
                                        .location(URI.create("/orders/" + view.number().value()))
                                        .build();
                        case CheckPayment.Outcome.Unpaid _ ->
                                ResponseEntity.ok(
                                        new PaymentWaitPage(shell, view.number().value()));
                    };
        };
    }
}
