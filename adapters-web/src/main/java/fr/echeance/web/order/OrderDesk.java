package fr.echeance.web.order;

import fr.echeance.application.delivery.TrackParcel;
import fr.echeance.application.order.OrderView;
import fr.echeance.application.order.ViewOrder;
import fr.echeance.domain.delivery.Parcel;
import fr.echeance.web.shared.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/** Lays out an order for programs that may see it. */
@Component
class OrderDesk {
    private final ViewOrder viewOrder;
    private final TrackParcel trackParcel;

    OrderDesk(ViewOrder viewOrder, TrackParcel trackParcel) {
        this.viewOrder = viewOrder;
        this.trackParcel = trackParcel;
    }

    /** @throws Problem 410 when it is no longer kept */
    OrderJson show(UUID order) {
        return switch (viewOrder.handle(order)) {
            case ViewOrder.Outcome.Found(var view) -> OrderJson.of(view, parcel(view));
            case ViewOrder.Outcome.Gone _ ->
                    throw Problem.of(HttpStatus.GONE, "the order is no longer kept");
        };
    }

    /** Asked for only where there can be one. */
    private Optional<Parcel> parcel(OrderView order) {
        return order.state().paidAt().isPresent()
                ? trackParcel.handle(order.id())
                : Optional.empty();
    }
}
