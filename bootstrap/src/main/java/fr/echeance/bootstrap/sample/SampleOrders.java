package fr.echeance.bootstrap.sample;

import fr.echeance.application.cart.AddToCart;
import fr.echeance.application.delivery.MarkDelivered;
import fr.echeance.application.delivery.MarkShipped;
import fr.echeance.application.order.CancelOrder;
import fr.echeance.application.order.LapseOrder;
import fr.echeance.application.order.PlaceOrder;
import fr.echeance.application.order.ViewCheckout;
import fr.echeance.application.payment.StartPayment;
import fr.echeance.application.privacy.TimeMachine;
import fr.echeance.bootstrap.OutboxDrain;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.delivery.Carrier;
import fr.echeance.domain.delivery.TrackingNumber;
import fr.echeance.domain.order.OrderContact;
import fr.echeance.domain.order.OrderState.CancelReason;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Quantity;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Lives the stories of the sample orders through the use cases that a buyer and the staff would use, on a wound clock. */
@Component
@ConditionalOnBooleanProperty("echeance.sample-shop")
class SampleOrders {
    static final String STAFF = "sample";

    private final TimeMachine time;
    private final AddToCart addToCart;
    private final ViewCheckout viewCheckout;
    private final PlaceOrder placeOrder;
    private final StartPayment startPayment;
    private final SamplePayments payments;
    private final LapseOrder lapseOrder;
    private final CancelOrder cancelOrder;
    private final MarkShipped markShipped;
    private final MarkDelivered markDelivered;
    private final OutboxDrain outbox;

    SampleOrders(
            TimeMachine time,
            AddToCart addToCart,
            ViewCheckout viewCheckout,
            PlaceOrder placeOrder,
            StartPayment startPayment,
            SamplePayments payments,
            LapseOrder lapseOrder,
            CancelOrder cancelOrder,
            MarkShipped markShipped,
            MarkDelivered markDelivered,
            OutboxDrain outbox) {
        this.time = time;
        this.addToCart = addToCart;
        this.viewCheckout = viewCheckout;
        this.placeOrder = placeOrder;
        this.startPayment = startPayment;
        this.payments = payments;
        this.lapseOrder = lapseOrder;
        this.cancelOrder = cancelOrder;
        this.markShipped = markShipped;
        this.markDelivered = markDelivered;
        this.outbox = outbox;
    }

    void live(Story story) {
        time.wind(story.placed());
        UUID order = place(story);
        startPayment.handle(order);
        switch (story.end()) {
            case AWAITING_PAYMENT -> {}
            case LAPSED -> {
                time.wind(story.after(Duration.ofMinutes(31)));
                lapseOrder.handle(order);
            }
            case CONFIRMED -> pay(story, order);
            case CANCELLED -> {
                pay(story, order);
                at(story.after(Duration.ofHours(3)));
                cancelOrder.handle(new CancelOrder.Command(order, CancelReason.BUYER_ASKED, STAFF));
                outbox.drain();
            }
            case SHIPPED -> {
                pay(story, order);
                ship(story, order);
            }
            case DELIVERED -> {
                pay(story, order);
                ship(story, order);
                Instant arrival = story.after(Duration.ofDays(3));
                at(arrival);
                markDelivered.handle(
                        new MarkDelivered.Command(order, Deadline.dayOf(arrival), STAFF));
            }
        }
    }

    private UUID place(Story story) {
        OrderContact contact = story.buyer().contact();
        Optional<UUID> cart = Optional.empty();
        for (var line : story.lines().entrySet()) {
            var outcome =
                    addToCart.handle(
                            new AddToCart.Command(
                                    cart, new Sku(line.getKey()), new Quantity(line.getValue())));
            if (outcome instanceof AddToCart.Outcome.Added(UUID id, int _)) cart = Optional.of(id);
        }
        UUID id = cart.orElseThrow();
        if (!(viewCheckout.handle(new ViewCheckout.Query(id, contact.language()))
                instanceof ViewCheckout.Outcome.Ready ready))
            throw new IllegalStateException("no checkout");
        var choice =
                ready.choices().stream()
                        .filter(c -> c.method().code().equals(story.method()))
                        .findFirst()
                        .orElseThrow();
        var outcome =
                placeOrder.handle(
                        new PlaceOrder.Command(
                                id,
                                contact,
                                story.method(),
                                ready.termsVersion(),
                                true,
                                choice.total()));
        if (outcome instanceof PlaceOrder.Outcome.Placed(UUID order, var _)) return order;
        throw new IllegalStateException(
                "a sample order was refused: " + outcome.getClass().getSimpleName());
    }

    private void pay(Story story, UUID order) {
        at(story.after(Duration.ofMinutes(2)));
        payments.pay(order);
        outbox.drain();
    }

    private void ship(Story story, UUID order) {
        at(story.after(Duration.ofDays(1)));
        markShipped.handle(
                new MarkShipped.Command(
                        order,
                        Carrier.COLISSIMO,
                        new TrackingNumber("8R" + order.toString().substring(24)),
                        STAFF));
        outbox.drain();
    }

    private void at(Instant instant) {
        time.wind(instant);
    }
}
