package fr.echeance.web.order;

import fr.echeance.application.delivery.MarkDelivered;
import fr.echeance.application.delivery.MarkShipped;
import fr.echeance.application.order.CancelOrder;
import fr.echeance.application.order.ResendConfirmation;
import fr.echeance.domain.delivery.Carrier;
import fr.echeance.domain.delivery.TrackingNumber;
import fr.echeance.domain.order.OrderState.CancelReason;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Staff;
import fr.echeance.web.shared.Wordings;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** One order: what stands on it, and what staff can do. Every act answers with a redirection, so that a page loaded again acts once. */
@RestController
@RequestMapping("/backoffice/orders/{id}")
class BackOfficeOrderController {
    private static final Set<String> NOTICES =
            Set.of(
                    "shipped",
                    "not_paid",
                    "delivered",
                    "not_shipped",
                    "impossible_day",
                    "cancelled",
                    "too_late",
                    "resent",
                    "enough_for_today",
                    "nothing_to_send",
                    "nothing_to_pack");
    private static final Field NO_TRACKING = Field.empty("trackingNumber");

    private final OrderRoom room;
    private final MarkShipped markShipped;
    private final MarkDelivered markDelivered;
    private final CancelOrder cancelOrder;
    private final ResendConfirmation resendConfirmation;

    BackOfficeOrderController(
            OrderRoom room,
            MarkShipped markShipped,
            MarkDelivered markDelivered,
            CancelOrder cancelOrder,
            ResendConfirmation resendConfirmation) {
        this.room = room;
        this.markShipped = markShipped;
        this.markDelivered = markDelivered;
        this.cancelOrder = cancelOrder;
        this.resendConfirmation = resendConfirmation;
    }

    @GetMapping
    ResponseEntity<Page> order(
            Shell shell,
            Staff staff,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String notice) {
        UUID order = Asked.id(id);
        @Nullable String known =
                NOTICES.contains(notice) || BackOfficeTransfersController.NOTICES.contains(notice)
                        ? notice
                        : null;
        Optional<BackOfficeOrderPage> page =
                room.page(shell, staff, order, NO_TRACKING, Optional.empty(), known);
        return page.isPresent() ? ResponseEntity.ok(page.get()) : gone(shell, order);
    }

    @PostMapping("/ship")
    ResponseEntity<Page> ship(
            Shell shell,
            Staff staff,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String carrier,
            @RequestParam(defaultValue = "") String trackingNumber) {
        UUID order = Asked.id(id);
        try {
            MarkShipped.Command command =
                    new MarkShipped.Command(
                            order,
                            carrier(carrier),
                            new TrackingNumber(trackingNumber),
                            staff.id().toString());
            return switch (markShipped.handle(command)) {
                case MarkShipped.Outcome.Shipped _ -> said(order, "shipped");
                case MarkShipped.Outcome.NotPaid _ -> said(order, "not_paid");
                case MarkShipped.Outcome.UnknownOrder _ -> gone(shell, order);
            };
        } catch (InvalidValue invalid) {
            if (!invalid.field().equals("tracking")) throw invalid;
            return again(
                    shell,
                    staff,
                    order,
                    Field.of("trackingNumber", trackingNumber).broken(invalid.rule()),
                    Optional.empty());
        }
    }

    @PostMapping("/deliver")
    ResponseEntity<Page> deliver(
            Shell shell,
            Staff staff,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String deliveredOn) {
        UUID order = Asked.id(id);
        try {
            MarkDelivered.Command command =
                    new MarkDelivered.Command(
                            order,
                            Asked.day("deliveredOn", deliveredOn)
                                    .orElseThrow(() -> new InvalidValue("deliveredOn", "required")),
                            staff.id().toString());
            return switch (markDelivered.handle(command)) {
                case MarkDelivered.Outcome.Delivered _ -> said(order, "delivered");
                case MarkDelivered.Outcome.ImpossibleDay _ -> said(order, "impossible_day");
                case MarkDelivered.Outcome.NotShipped _ -> said(order, "not_shipped");
                case MarkDelivered.Outcome.UnknownOrder _ -> gone(shell, order);
            };
        } catch (InvalidValue invalid) {
            return again(
                    shell,
                    staff,
                    order,
                    NO_TRACKING,
                    Optional.of(Field.of("deliveredOn", deliveredOn).broken(invalid.rule())));
        }
    }

    @PostMapping("/cancel")
    ResponseEntity<Page> cancel(
            Shell shell,
            Staff staff,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason) {
        UUID order = Asked.id(id);
        CancelReason known = Asked.choice("reason", reason, CancelReason.class);
        return switch (cancelOrder.handle(
                new CancelOrder.Command(order, known, staff.id().toString()))) {
            case CancelOrder.Outcome.Cancelled _ -> said(order, "cancelled");
            case CancelOrder.Outcome.TooLate _ -> said(order, "too_late");
            case CancelOrder.Outcome.UnknownOrder _ -> gone(shell, order);
        };
    }

    @PostMapping("/resend")
    ResponseEntity<Page> resend(Shell shell, Staff staff, @PathVariable String id) {
        UUID order = Asked.id(id);
        var command = new ResendConfirmation.Command(order, staff.id().toString());
        return switch (resendConfirmation.handle(command)) {
            case ResendConfirmation.Outcome.Resent _ -> said(order, "resent");
            case ResendConfirmation.Outcome.Enough _ -> said(order, "enough_for_today");
            case ResendConfirmation.Outcome.NothingToSend _ -> said(order, "nothing_to_send");
            case ResendConfirmation.Outcome.UnknownOrder _ -> gone(shell, order);
        };
    }

    private ResponseEntity<Page> again(
            Shell shell, Staff staff, UUID order, Field tracking, Optional<Field> deliveredOn) {
        return ResponseEntity.badRequest()
                .body(
                        room.page(shell, staff, order, tracking, deliveredOn, null)
                                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "")));
    }

    private static ResponseEntity<Page> said(UUID order, String notice) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/backoffice/orders/" + order + "?notice=" + notice)
                .build();
    }

    private static ResponseEntity<Page> gone(Shell shell, UUID order) {
        return ResponseEntity.status(HttpStatus.GONE)
                .body(
                        new BackOfficeOrderGonePage(
                                shell,
                                Wordings.of(shell, Purpose.ORDER_MANAGEMENT),
                                order.toString()));
    }

    /** By the name that the page shows. */
    static Carrier carrier(String label) {
        return Stream.of(Carrier.values())
                .filter(carrier -> carrier.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("carrier", "choice"));
    }
}
