package fr.echeance.web.order;

import fr.echeance.application.delivery.MarkShipped;
import fr.echeance.application.order.OrderBook;
import fr.echeance.application.order.PickOrders;
import fr.echeance.domain.delivery.Carrier;
import fr.echeance.domain.delivery.TrackingNumber;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Staff;
import fr.echeance.web.shared.Wordings;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Many parcels leave at once: each order gets an answer of its own. Sent twice, it answers the same and changes nothing. */
@RestController
@RequestMapping(OrderFilters.LIST + "/parcels")
class ParcelsController {
    private static final int MOST = 50;

    private final PickOrders pickOrders;
    private final MarkShipped markShipped;

    ParcelsController(PickOrders pickOrders, MarkShipped markShipped) {
        this.pickOrders = pickOrders;
        this.markShipped = markShipped;
    }

    /** Asks for the numbers of the parcels. */
    @PostMapping
    ParcelsPage ask(Shell shell, @RequestParam(defaultValue = "") List<String> order) {
        return page(shell, order, Carrier.values()[0].label(), row -> asked(row, "", null));
    }

    @PostMapping("/ship")
    ParcelsPage ship(
            Shell shell,
            Staff staff,
            @RequestParam(defaultValue = "") List<String> order,
            @RequestParam(defaultValue = "") String carrier,
            @RequestParam Map<String, String> form) {
        Carrier by = BackOfficeOrderController.carrier(carrier);
        return page(
                shell,
                order,
                carrier,
                row -> {
                    String typed = form.getOrDefault("tracking." + row.id(), "").strip();
                    return asked(row, typed, answer(row.id(), by, typed, staff));
                });
    }

    /** The text {@code parcel.<answer>}. */
    private String answer(UUID order, Carrier carrier, String tracking, Staff staff) {
        if (tracking.isEmpty()) return "left_out";
        try {
            var command =
                    new MarkShipped.Command(
                            order, carrier, new TrackingNumber(tracking), staff.id().toString());
            return switch (markShipped.handle(command)) {
                case MarkShipped.Outcome.Shipped _ -> "shipped";
                case MarkShipped.Outcome.NotPaid _ -> "not_paid";
                case MarkShipped.Outcome.UnknownOrder _ -> "gone";
            };
        } catch (InvalidValue invalid) {
            return "no_tracking";
        }
    }

    private ParcelsPage page(
            Shell shell,
            List<String> orders,
            String carrier,
            Function<OrderBook.Row, ParcelsPage.Parcel> parcel) {
        List<UUID> ids =
                orders.stream()
                        .filter(one -> !one.isEmpty())
                        .limit(MOST)
                        .map(one -> Asked.id("order", one))
                        .toList();
        return new ParcelsPage(
                shell.with(OrderFilters.LIST, shell.cartSize()),
                Wordings.of(shell, Purpose.ORDER_FULFILMENT),
                Arrays.stream(Carrier.values()).map(Carrier::label).toList(),
                carrier,
                pickOrders.handle(ids).stream().map(parcel).toList());
    }

    private static ParcelsPage.Parcel asked(
            OrderBook.Row row, String tracking, @org.jspecify.annotations.Nullable String answer) {
        boolean ready = row.state() == OrderState.Kind.CONFIRMED;
        return new ParcelsPage.Parcel(
                row.id().toString(),
                row.number().value(),
                row.placedAt(),
                row.shipping(),
                tracking,
                answer != null || ready ? answer : "not_ready",
                ready && !"shipped".equals(answer));
    }
}
