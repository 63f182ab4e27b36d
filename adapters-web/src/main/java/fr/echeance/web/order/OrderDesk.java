package fr.echeance.web.order;

import fr.echeance.application.delivery.TrackParcel;
import fr.echeance.application.order.OrderView;
import fr.echeance.application.order.ViewOrder;
import fr.echeance.application.payment.ShowTransfer;
import fr.echeance.domain.delivery.Parcel;
import fr.echeance.domain.order.OrderState;
import fr.echeance.web.shared.Problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/** Lays out an order for programs that may see it. */
@Component
class OrderDesk {
    private final ViewOrder viewOrder;
    private final TrackParcel trackParcel;
    private final ShowTransfer showTransfer;

    OrderDesk(ViewOrder viewOrder, TrackParcel trackParcel, ShowTransfer showTransfer) {
        this.viewOrder = viewOrder;
        this.trackParcel = trackParcel;
        this.showTransfer = showTransfer;
    }

    /** @throws Problem 410 when it is no longer kept */
    OrderJson show(UUID order) {
        return switch (viewOrder.handle(order)) {
            case ViewOrder.Outcome.Found(var view) ->
                    OrderJson.of(view, parcel(view), transfer(view));
            case ViewOrder.Outcome.Gone _ ->
                    throw Problem.of(HttpStatus.GONE, "the order is no longer kept");
        };
    }

    /** How it is paid, where that is by transfer and not done yet. */
    @Nullable TransferJson transfer(UUID order) {
        return showTransfer.handle(order).map(TransferJson::of).orElse(null);
    }

    private @Nullable TransferJson transfer(OrderView order) {
        return order.state().kind() == OrderState.Kind.AWAITING_PAYMENT
                ? transfer(order.id())
                : null;
    }

    /** Asked for only where there can be one. */
    private Optional<Parcel> parcel(OrderView order) {
        return order.state().paidAt().isPresent()
                ? trackParcel.handle(order.id())
                : Optional.empty();
    }
}
