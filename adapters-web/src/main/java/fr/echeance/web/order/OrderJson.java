package fr.echeance.web.order;

import fr.echeance.application.order.OrderView;
import fr.echeance.domain.delivery.Parcel;
import fr.echeance.domain.order.OrderState;
import fr.echeance.web.shared.JsonMoney;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An order; names nobody, since whoever asks for it knows where it goes. */
@Schema(name = "Order")
record OrderJson(
        String number,
        @Schema(
                        allowableValues = {
                            "awaiting_payment",
                            "confirmed",
                            "shipped",
                            "delivered",
                            "cancelled",
                            "lapsed"
                        })
                String state,
        Instant placedAt,
        @Schema(description = "While payment is awaited") @Nullable Instant payBefore,
        List<JsonLines.Line> lines,
        JsonLines.Delivery shipping,
        JsonMoney goods,
        JsonMoney total,
        @Schema(description = "The tax inside the total, by rate") List<JsonLines.Vat> vat,
        @Schema(description = "Once the parcel left") @Nullable Tracking tracking,
        @Schema(description = "While payment by bank transfer is awaited")
                @Nullable TransferJson transfer) {
    static OrderJson of(OrderView order, Optional<Parcel> parcel, @Nullable TransferJson transfer) {
        return new OrderJson(
                order.number().value(),
                order.state().kind().name().toLowerCase(Locale.ROOT),
                order.placedAt(),
                order.state() instanceof OrderState.AwaitingPayment(Instant until) ? until : null,
                JsonLines.of(order.lines()),
                JsonLines.of(order.shipping()),
                JsonMoney.of(order.goods()),
                JsonMoney.of(order.total()),
                JsonLines.vat(order.vat()),
                parcel.map(p -> new Tracking(p.carrier().label(), p.tracking().value()))
                        .orElse(null),
                transfer);
    }

    @Schema(name = "Tracking")
    record Tracking(String carrier, String number) {}
}
