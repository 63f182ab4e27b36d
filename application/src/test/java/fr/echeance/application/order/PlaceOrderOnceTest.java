package fr.echeance.application.order;

import static fr.echeance.application.catalog.SampleCatalog.SMALL;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.PlaceOrder.Outcome;
import fr.echeance.application.shared.IdempotencyKeys;
import fr.echeance.application.shared.IdempotencyKeys.Refusal;

import org.junit.jupiter.api.Test;

import java.util.UUID;

/** A program that heard no answer sends the same once more. */
class PlaceOrderOnceTest {
    private static final String KEY = "0f4f8f0e-5f5b-4a0a-bb7d-2b1b1f3a9c10";

    private final TestShop shop = new TestShop();
    private final UUID cart = shop.cart(SMALL, 2);

    @Test
    void tellsTheOrderThatTheSameRequestPlaced() {
        var placed = (Outcome.Placed) place(3_570, "the same");
        assertThat(place(3_570, "the same"))
                .isEqualTo(new Outcome.PlacedBefore(placed.order(), 201));
    }

    @Test
    void placesNothingForAnotherRequestUnderTheSameKey() {
        place(3_570, "the same");
        assertThat(place(3_570, "another"))
                .isEqualTo(new Outcome.KeyRefused(Refusal.OTHER_REQUEST));
    }

    @Test
    void placesNothingWhileTheFirstRequestIsInFlight() {
        shop.keys.hold(request("the same"));
        assertThat(place(3_570, "the same")).isEqualTo(new Outcome.KeyRefused(Refusal.IN_FLIGHT));
        assertThat(shop.orders.ofCart(cart)).isEmpty();
        shop.keys.release(request("the same"));
        assertThat(place(3_570, "the same")).isInstanceOf(Outcome.Placed.class);
    }

    @Test
    void aRefusedRequestMayBeCorrectedUnderItsKey() {
        assertThat(place(1, "with a wrong total")).isInstanceOf(Outcome.PricesChanged.class);
        assertThat(place(3_570, "with the right one")).isInstanceOf(Outcome.Placed.class);
    }

    @Test
    void anotherKeyForTheSameCartFindsTheOrderThatWasFirst() {
        var placed = (Outcome.Placed) shop.placeOrder.handle(shop.command(cart, 3_570));
        assertThat(place(3_570, "later"))
                .isEqualTo(new Outcome.AlreadyPlaced(placed.order(), placed.number()));
    }

    private Outcome place(long seen, String content) {
        return shop.placeOrder.handle(shop.command(cart, seen).once(request(content)));
    }

    private IdempotencyKeys.Request request(String content) {
        return new IdempotencyKeys.Request(cart.toString(), KEY, content, 201);
    }
}
