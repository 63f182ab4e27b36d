package fr.echeance.web.order;

import fr.echeance.application.account.NameStaff;
import fr.echeance.application.delivery.TrackParcel;
import fr.echeance.application.order.OrderView;
import fr.echeance.application.order.ReviewOrder;
import fr.echeance.application.order.TimelineEntry;
import fr.echeance.application.payment.ReviewTransfers;
import fr.echeance.application.shared.Clock;
import fr.echeance.domain.delivery.Carrier;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Room;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Staff;
import fr.echeance.web.shared.Wordings;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Lays out the back office's page of one order. */
@Component
class OrderRoom {
    private static final Purpose PURPOSE = Purpose.ORDER_MANAGEMENT;

    private final ReviewOrder reviewOrder;
    private final TrackParcel trackParcel;
    private final NameStaff nameStaff;
    private final ReviewTransfers reviewTransfers;
    private final Clock clock;

    OrderRoom(
            ReviewOrder reviewOrder,
            TrackParcel trackParcel,
            NameStaff nameStaff,
            ReviewTransfers reviewTransfers,
            Clock clock) {
        this.reviewOrder = reviewOrder;
        this.trackParcel = trackParcel;
        this.nameStaff = nameStaff;
        this.reviewTransfers = reviewTransfers;
        this.clock = clock;
    }

    /**
     * Empty when the order is no longer in everyday use, or never was.
     *
     * @param tracking the form's field as it was typed
     * @param deliveredOn likewise; empty for today
     */
    Optional<BackOfficeOrderPage> page(
            Shell shell,
            Staff staff,
            UUID id,
            Field tracking,
            Optional<Field> deliveredOn,
            @Nullable String notice) {
        TransferForm none = TransferForm.empty(Deadline.dayOf(clock.now()));
        return page(shell, staff, id, tracking, deliveredOn, none, notice);
    }

    /** With a transfer as it was typed; empty when the order is gone. */
    Optional<BackOfficeOrderPage> page(Shell shell, Staff staff, UUID id, TransferForm transfer) {
        Field tracking = Field.empty("trackingNumber");
        return page(shell, staff, id, tracking, Optional.empty(), transfer, null);
    }

    private Optional<BackOfficeOrderPage> page(
            Shell shell,
            Staff staff,
            UUID id,
            Field tracking,
            Optional<Field> deliveredOn,
            TransferForm transfer,
            @Nullable String notice) {
        return switch (reviewOrder.handle(new ReviewOrder.Query(id, staff.id()))) {
            case ReviewOrder.Outcome.Gone _ -> Optional.empty();
            case ReviewOrder.Outcome.Found(
                            var buyer,
                            OrderView order,
                            List<TimelineEntry> timeline) -> {
                Instant now = clock.now();
                EventWords words = new EventWords(shell, nameStaff.handle());
                Field day = Field.of("deliveredOn", Deadline.dayOf(now).toString());
                yield Optional.of(
                        new BackOfficeOrderPage(
                                shell.with("/backoffice/orders/" + id, shell.cartSize()),
                                Wordings.of(shell, PURPOSE),
                                id.toString(),
                                order.number().value(),
                                order.state().kind().name().toLowerCase(Locale.ROOT),
                                order.placedAt(),
                                timeline.stream().map(words::of).toList(),
                                order.lines().stream().map(Line::of).toList(),
                                Sums.of(order),
                                ContactMarks.of(shell, order, now),
                                kept(shell, order, now),
                                tracking(id),
                                acts(order),
                                shell.rooms().contains(Room.CUSTOMERS)
                                        ? Room.CUSTOMERS.address() + "/" + buyer.value()
                                        : null,
                                Arrays.stream(Carrier.values()).map(Carrier::label).toList(),
                                tracking,
                                deliveredOn.orElse(day),
                                reviewTransfers
                                        .handle(id)
                                        .map(view ->
                                                TransferPanel.of(
                                                        view, transfer, Deadline.dayOf(now)))
                                        .orElse(null),
                                notice));
            }
        };
    }

    private @Nullable String tracking(UUID id) {
        return trackParcel
                .handle(id)
                .map(parcel -> parcel.carrier().label() + " " + parcel.tracking().value())
                .orElse(null);
    }

    private static List<String> acts(OrderView order) {
        return switch (order.state().kind()) {
            case AWAITING_PAYMENT -> List.of("cancel");
            case CONFIRMED -> List.of("ship", "cancel", "slip", "resend");
            case SHIPPED -> List.of("deliver", "cancel", "slip", "resend");
            case DELIVERED -> List.of("resend");
            case CANCELLED, LAPSED -> List.of();
        };
    }

    private static List<BackOfficeOrderPage.Kept> kept(Shell shell, OrderView order, Instant now) {
        return order.kept().stream()
                .map(record ->
                        new BackOfficeOrderPage.Kept(
                                Wordings.of(shell, record.kind()),
                                ContactMarks.of(shell, record, order.placedAt(), now)))
                .toList();
    }
}
