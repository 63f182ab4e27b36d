package fr.echeance.application.order;

import static fr.echeance.application.catalog.SampleCatalog.LARGE;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.ViewCheckout.Outcome;
import fr.echeance.application.order.ViewCheckout.Query;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.Test;

import java.util.UUID;

class ViewCheckoutTest {
    private final TestShop shop = new TestShop();
    private final ViewCheckout viewCheckout =
            new ViewCheckout(
                    shop.processing, shop.carts, shop.catalog, new FixedConditions(), shop.orders);

    @Test
    void saysOfEachWayOfDeliveryWhatEverythingCosts() {
        UUID cart = shop.cart(LARGE, 3);
        var ready = (Outcome.Ready) viewCheckout.handle(new Query(cart, Language.FR));
        assertThat(ready.cart().goods()).isEqualTo(new Money(7_470));
        assertThat(ready.choices())
                .extracting(ViewCheckout.Choice::total)
                .containsExactly(new Money(7_470), new Money(8_760));
        assertThat(ready.termsVersion()).isEqualTo(FixedTerms.VERSION);
    }

    @Test
    void asksExactlyWhatPlacingAcceptsAsSeen() {
        UUID cart = shop.cart(LARGE, 1);
        var ready = (Outcome.Ready) viewCheckout.handle(new Query(cart, Language.FR));
        long total = ready.choices().getFirst().total().cents();
        assertThat(shop.placeOrder.handle(shop.command(cart, total)))
                .isInstanceOf(PlaceOrder.Outcome.Placed.class);
    }

    /** A cart's name lies in the browser of a shared computer long after its buyer has gone. */
    @Test
    void leadsToNoOrderOnceTheTimeToPayIsOver() {
        UUID cart = shop.cart(LARGE, 1);
        PlaceOrder.Command command = shop.command(cart, 2_490 + 590);
        shop.placeOrder.handle(command);
        shop.clock.wind(Order.TIME_TO_PAY);
        assertThat(viewCheckout.handle(new Query(cart, Language.FR)))
                .isEqualTo(new Outcome.NothingToOrder());
        assertThat(shop.placeOrder.handle(command))
                .isEqualTo(new PlaceOrder.Outcome.NothingToOrder());
    }

    @Test
    void leadsBackToTheOrderOfACartThatWasOrdered() {
        UUID cart = shop.cart(LARGE, 1);
        var placed =
                (PlaceOrder.Outcome.Placed) shop.placeOrder.handle(shop.command(cart, 2_490 + 590));
        assertThat(viewCheckout.handle(new Query(cart, Language.FR)))
                .isEqualTo(new Outcome.AlreadyPlaced(placed.order(), placed.number()));
        assertThat(viewCheckout.handle(new Query(new UUID(1, 1), Language.FR)))
                .isEqualTo(new Outcome.NothingToOrder());
    }
}
