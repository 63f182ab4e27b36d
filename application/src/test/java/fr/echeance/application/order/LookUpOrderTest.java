package fr.echeance.application.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.LookUpOrder.Outcome;
import fr.echeance.application.order.LookUpOrder.Query;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.shared.EmailAddress;

import org.junit.jupiter.api.Test;

import java.util.UUID;

class LookUpOrderTest {
    private final TestShop shop = new TestShop();
    private final LookUpOrder lookUpOrder =
            new LookUpOrder(shop.processing, shop.orders, SampleOrders.KEY);
    private final UUID order = shop.placed();
    private final OrderNumber number = shop.orders.find(order).orElseThrow().number();

    @Test
    void findsAnOrderByItsNumberAndAddressHoweverTheAddressIsTyped() {
        assertThat(lookUp(number, "Aurore.Minuit@EXAMPLE.com")).isEqualTo(new Outcome.Found(order));
    }

    @Test
    void answersTheSameToAnUnknownNumberAnotherAddressAndAForgottenContact() {
        assertThat(lookUp(OrderNumber.draw(1L << 40), "aurore.minuit@example.com"))
                .isEqualTo(new Outcome.NotFound());
        assertThat(lookUp(number, "basile.quartz@example.com")).isEqualTo(new Outcome.NotFound());
        shop.orders.forgetContact(order);
        assertThat(lookUp(number, "aurore.minuit@example.com")).isEqualTo(new Outcome.NotFound());
    }

    @Test
    void doesNotTakeTheStandInForABuyer() {
        shop.orders.forgetContact(order);
        assertThat(lookUp(number, "nobody@example.invalid")).isEqualTo(new Outcome.NotFound());
    }

    private Outcome lookUp(OrderNumber number, String email) {
        return lookUpOrder.handle(new Query(number, new EmailAddress(email)));
    }
}
