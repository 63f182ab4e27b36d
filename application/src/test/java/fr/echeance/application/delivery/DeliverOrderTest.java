package fr.echeance.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.StaffActs;
import fr.echeance.application.order.TestShop;
import fr.echeance.application.shared.Outbox;
import fr.echeance.domain.delivery.Carrier;
import fr.echeance.domain.delivery.TrackingNumber;
import fr.echeance.domain.order.OrderState;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

class DeliverOrderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final TestShop shop = new TestShop();
    private final MarkShipped markShipped =
            new MarkShipped(shop.processing, shop.orders, shop.parcels, shop.acts, shop.outbox);
    private final MarkDelivered markDelivered =
            new MarkDelivered(shop.processing, shop.orders, shop.acts);

    @Test
    void tellsTheBuyerOfAPaidOrderThatItLeft() {
        UUID order = shop.paid();
        assertThat(ship(order, "6A12345678")).isEqualTo(new MarkShipped.Outcome.Shipped());
        assertThat(shop.state(order))
                .isEqualTo(new OrderState.Shipped(shop.clock.now(), shop.clock.now()));
        assertThat(shop.posted(order)).containsExactly(Outbox.Message.SEND_SHIPPING_NOTICE);
        assertThat(shop.acts.of(order))
                .extracting(StaffActs.Noted::actor)
                .containsExactly("development");
    }

    @Test
    void keepsTheFirstParcelWhenToldTwice() {
        UUID order = shop.paid();
        ship(order, "6A12345678");
        assertThat(ship(order, "6A99999999")).isEqualTo(new MarkShipped.Outcome.Shipped());
        var parcel = new TrackParcel(shop.processing, shop.parcels).handle(order).orElseThrow();
        assertThat(parcel.tracking()).isEqualTo(new TrackingNumber("6a 1234 5678"));
        assertThat(shop.acts.of(order)).hasSize(1);
    }

    @Test
    void shipsNothingThatIsNotPaid() {
        UUID order = shop.placed();
        assertThat(ship(order, "6A12345678"))
                .isEqualTo(new MarkShipped.Outcome.NotPaid(shop.state(order)));
        assertThat(ship(new UUID(1, 1), "6A12345678"))
                .isEqualTo(new MarkShipped.Outcome.UnknownOrder());
        assertThat(shop.parcels.ofOrder(order)).isEmpty();
    }

    @Test
    void keepsTheFirstDayOfDelivery() {
        UUID order = shop.paid();
        ship(order, "6A12345678");
        shop.clock.wind(Duration.ofDays(3));
        var first = new MarkDelivered.Outcome.Delivered(TODAY.plusDays(2));
        assertThat(deliver(order, TODAY.plusDays(2))).isEqualTo(first);
        assertThat(deliver(order, TODAY.plusDays(3))).isEqualTo(first);
    }

    @Test
    void deliversNeitherBeforeLeavingNorInTheFuture() {
        UUID order = shop.paid();
        assertThat(deliver(order, TODAY)).isEqualTo(new MarkDelivered.Outcome.NotShipped());
        ship(order, "6A12345678");
        assertThat(deliver(order, TODAY.minusDays(1)))
                .isEqualTo(new MarkDelivered.Outcome.ImpossibleDay());
        assertThat(deliver(order, TODAY.plusDays(1)))
                .isEqualTo(new MarkDelivered.Outcome.ImpossibleDay());
        assertThat(deliver(new UUID(1, 1), TODAY))
                .isEqualTo(new MarkDelivered.Outcome.UnknownOrder());
    }

    private MarkShipped.Outcome ship(UUID order, String tracking) {
        return markShipped.handle(
                new MarkShipped.Command(
                        order, Carrier.COLISSIMO, new TrackingNumber(tracking), "development"));
    }

    private MarkDelivered.Outcome deliver(UUID order, LocalDate on) {
        return markDelivered.handle(new MarkDelivered.Command(order, on, "development"));
    }
}
