package fr.echeance.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.delivery.PrintPackingSlip.Outcome;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.order.TestShop;
import fr.echeance.application.privacy.Looks;
import fr.echeance.domain.order.Order;

import org.junit.jupiter.api.Test;

import java.util.UUID;

class PrintPackingSlipTest {
    private static final UUID STAFF = new UUID(7, 2);

    private final TestShop shop = new TestShop();
    private final PrintPackingSlip print =
            new PrintPackingSlip(
                    shop.processing,
                    shop.orders,
                    id -> shop.orders.contact(id).map(contact -> contact.delivery()),
                    shop.looks);

    @Test
    void saysWhatToPackAndWhereItGoesAndLeavesATrace() {
        UUID id = shop.paid();
        assertThat(slip(id))
                .isInstanceOfSatisfying(
                        Outcome.Slip.class,
                        slip -> {
                            assertThat(slip.to()).isEqualTo(SampleOrders.address("Aurore Minuit"));
                            assertThat(slip.lines())
                                    .singleElement()
                                    .satisfies(line ->
                                            assertThat(line.quantity().value()).isEqualTo(2));
                        });
        assertThat(shop.looks.all())
                .extracting(Looks.Look::place)
                .containsExactly(Looks.Place.PACKING_SLIP);
    }

    @Test
    void isForWhatLeavesAlone() {
        UUID unpaid = shop.placed();
        assertThat(slip(unpaid)).isEqualTo(new Outcome.NothingToPack());
        UUID faded = shop.paid();
        shop.orders.forgetContact(faded);
        assertThat(slip(faded)).isEqualTo(new Outcome.Gone());
        assertThat(slip(new UUID(1, 1))).isEqualTo(new Outcome.Gone());
        UUID left = shop.paid();
        Order order = shop.orders.find(left).orElseThrow();
        order.ship(shop.clock.now());
        shop.orders.save(order);
        assertThat(slip(left)).isInstanceOf(Outcome.Slip.class);
        assertThat(shop.looks.all()).hasSize(1);
    }

    private Outcome slip(UUID order) {
        return print.handle(new PrintPackingSlip.Query(order, STAFF));
    }
}
