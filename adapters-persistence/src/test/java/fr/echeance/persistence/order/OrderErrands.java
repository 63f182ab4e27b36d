package fr.echeance.persistence.order;

import fr.echeance.application.delivery.MarkDelivered;
import fr.echeance.application.delivery.MarkShipped;
import fr.echeance.application.invoice.IssueInvoice;
import fr.echeance.application.order.PlaceOrder;
import fr.echeance.application.order.SendConfirmation;
import fr.echeance.application.order.SendShippingNotice;
import fr.echeance.application.payment.CheckPayment;
import fr.echeance.application.payment.FakePaymentProvider;
import fr.echeance.application.payment.StartPayment;
import fr.echeance.domain.delivery.Carrier;
import fr.echeance.domain.delivery.TrackingNumber;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;

import java.util.UUID;

/** What becomes of an order until it lies on its buyer's table. */
final class OrderErrands {
    private final Furnished shop;
    private final FakePaymentProvider provider;

    OrderErrands(Furnished shop) {
        this.shop = shop;
        this.provider = shop.fixture.bean(FakePaymentProvider.class);
    }

    PlaceOrder.Outcome.Placed delivered(EmailAddress buyer) {
        PlaceOrder.Outcome.Placed placed = shop.placed(buyer.value());
        deliver(pay(placed.order()));
        return placed;
    }

    UUID pay(UUID order) {
        shop.use(StartPayment.class).handle(order);
        provider.pay(order);
        shop.use(CheckPayment.class).handle(order, false);
        shop.use(IssueInvoice.class).handle(order);
        shop.use(SendConfirmation.class).handle(order);
        return order;
    }

    void deliver(UUID order) {
        shop.use(MarkShipped.class)
                .handle(
                        new MarkShipped.Command(
                                order,
                                Carrier.COLISSIMO,
                                new TrackingNumber("6A12345678"),
                                "development"));
        shop.use(SendShippingNotice.class).handle(order);
        shop.use(MarkDelivered.class)
                .handle(
                        new MarkDelivered.Command(
                                order,
                                Deadline.dayOf(
                                        shop.fixture
                                                .bean(fr.echeance.application.shared.Clock.class)
                                                .now()),
                                "development"));
    }
}
