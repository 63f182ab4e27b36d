package fr.echeance.persistence.order;

import static fr.echeance.application.catalog.SampleCatalog.SMALL;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.cart.CartView;
import fr.echeance.application.cart.ChangeCart;
import fr.echeance.application.cart.ViewCart;
import fr.echeance.application.delivery.MarkDelivered;
import fr.echeance.application.delivery.MarkShipped;
import fr.echeance.application.delivery.TrackParcel;
import fr.echeance.application.order.CancelOrder;
import fr.echeance.application.order.LapseUnpaidOrders;
import fr.echeance.application.order.ListOrders;
import fr.echeance.application.order.LookUpOrder;
import fr.echeance.application.order.OrderView;
import fr.echeance.application.order.ReviewOrder;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.order.StaffActs;
import fr.echeance.application.order.TimelineEntry;
import fr.echeance.application.order.ViewCheckout;
import fr.echeance.application.order.ViewOrder;
import fr.echeance.domain.delivery.Carrier;
import fr.echeance.domain.delivery.TrackingNumber;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.order.OrderState.CancelReason;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every verb of selling, each under the database role of its own purpose. */
class OrderLifeTest {
    private static final String AURORE = "aurore.minuit@example.com";

    private final Furnished shop = new Furnished();

    @Test
    void showsChangesAndPricesACart() {
        UUID cart = shop.cart(Map.of(SMALL, 2));
        assertThat(view(cart).goods()).isEqualTo(new Money(2_980));
        var ready =
                (ViewCheckout.Outcome.Ready)
                        shop.use(ViewCheckout.class)
                                .handle(new ViewCheckout.Query(cart, Language.FR));
        assertThat(ready.choices())
                .extracting(ViewCheckout.Choice::total)
                .containsExactly(new Money(3_570));
        assertThat(change(cart, 0)).isEqualTo(new ChangeCart.Outcome.Changed(0));
        assertThat(view(cart)).isEqualTo(CartView.EMPTY);
    }

    @Test
    void followsAnOrderFromItsPlacingToItsDelivery() {
        UUID id = shop.paid(AURORE);
        assertThat(shop.shelf(SMALL)).containsExactly(8, 0);
        ship(id);
        deliver(id);
        var parcel = shop.use(TrackParcel.class).handle(id).orElseThrow();
        assertThat(parcel.tracking()).isEqualTo(new TrackingNumber("6A12345678"));
        var found =
                (ReviewOrder.Outcome.Found)
                        shop.use(ReviewOrder.class)
                                .handle(new ReviewOrder.Query(id, new UUID(0, 7)));
        assertThat(found.order().state().kind()).isEqualTo(OrderState.Kind.DELIVERED);
        assertThat(found.timeline())
                .contains(
                        new TimelineEntry.Acted(
                                Furnished.TIME, StaffActs.Act.SHIPPED, "development"),
                        new TimelineEntry.Acted(
                                Furnished.TIME, StaffActs.Act.DELIVERED, "development"));
    }

    @Test
    void saysOfEveryRecordUntilWhenItIsKept() {
        UUID id = shop.paid(AURORE);
        ship(id);
        deliver(id);
        OrderView order = ((ViewOrder.Outcome.Found) shop.use(ViewOrder.class).handle(id)).order();
        Deadline guaranteed = Deadline.endOf(LocalDate.of(2028, 11, 23));
        assertThat(order.kept())
                .allSatisfy(
                        kept -> assertThat(kept.deadlines().activeUntil()).isEqualTo(guaranteed))
                .extracting(kept -> kept.kind())
                .containsExactlyInAnyOrder(
                        RecordKind.ORDER,
                        RecordKind.ORDER_CONTACT,
                        RecordKind.TERMS_ACCEPTANCE,
                        RecordKind.PARCEL,
                        RecordKind.CONTRACT_WRITING);
    }

    @Test
    void cancelsWhatIsPaidAndLapsesWhatIsNot() {
        UUID paid = shop.paid(AURORE);
        UUID unpaid = shop.placed("basile.quartz@example.com").order();
        assertThat(
                        shop.use(CancelOrder.class)
                                .handle(
                                        new CancelOrder.Command(
                                                paid, CancelReason.OUT_OF_STOCK, "development")))
                .isEqualTo(new CancelOrder.Outcome.Cancelled());
        shop.fixture.wind(Furnished.TIME.plus(Order.TIME_TO_PAY));
        var report =
                shop.use(LapseUnpaidOrders.class)
                        .handle(new LapseUnpaidOrders.Command(10, _ -> true));
        assertThat(report).isEqualTo(new LapseUnpaidOrders.Report(1, 1, List.of()));
        assertThat(state(unpaid)).isEqualTo(OrderState.Kind.LAPSED);
        assertThat(shop.shelf(SMALL)).containsExactly(10, 0);
    }

    @Test
    void findsAnOrderForItsBuyerAndForTheBackOffice() {
        var placed = shop.placed(AURORE);
        assertThat(
                        shop.use(LookUpOrder.class)
                                .handle(
                                        new LookUpOrder.Query(
                                                placed.number(), new EmailAddress(AURORE))))
                .isEqualTo(new LookUpOrder.Outcome.Found(placed.order()));
        var page =
                shop.use(ListOrders.class)
                        .handle(
                                new ListOrders.Query(
                                        Optional.of(OrderState.Kind.AWAITING_PAYMENT),
                                        Optional.of(Deadline.dayOf(Furnished.TIME)),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(
                                                Pseudonym.of(
                                                        new EmailAddress(AURORE),
                                                        SampleOrders.KEY)),
                                        Optional.empty(),
                                        1,
                                        20));
        assertThat(page.rows()).extracting(row -> row.id()).containsExactly(placed.order());
    }

    @Test
    void hidesAnOrderTheInstantItsDeadlinePasses() {
        UUID id = shop.placed(AURORE).order();
        Deadline end = Deadline.endOf(Deadline.dayOf(Furnished.TIME).plus(Order.NEVER_PAID));
        shop.fixture.wind(((Deadline.On) end).at().minusMillis(1));
        assertThat(shop.use(ViewOrder.class).handle(id))
                .isInstanceOf(ViewOrder.Outcome.Found.class);
        shop.fixture.wind(((Deadline.On) end).at());
        assertThat(shop.use(ViewOrder.class).handle(id)).isEqualTo(new ViewOrder.Outcome.Gone());
    }

    private void ship(UUID id) {
        shop.use(MarkShipped.class)
                .handle(
                        new MarkShipped.Command(
                                id,
                                Carrier.COLISSIMO,
                                new TrackingNumber("6A12345678"),
                                "development"));
    }

    private void deliver(UUID id) {
        shop.use(MarkDelivered.class)
                .handle(
                        new MarkDelivered.Command(
                                id, Deadline.dayOf(Furnished.TIME), "development"));
    }

    private OrderState.Kind state(UUID id) {
        return ((ViewOrder.Outcome.Found) shop.use(ViewOrder.class).handle(id))
                .order()
                .state()
                .kind();
    }

    private CartView view(UUID cart) {
        return shop.use(ViewCart.class).handle(new ViewCart.Query(Optional.of(cart), Language.FR));
    }

    private ChangeCart.Outcome change(UUID cart, int pieces) {
        return shop.use(ChangeCart.class).handle(new ChangeCart.Command(cart, SMALL, pieces));
    }
}
