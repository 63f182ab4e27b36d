package fr.echeance.persistence.order;

import static fr.echeance.application.catalog.SampleCatalog.SMALL;

import fr.echeance.application.cart.AddToCart;
import fr.echeance.application.cart.ChangeCart;
import fr.echeance.application.cart.ViewCart;
import fr.echeance.application.delivery.MarkDelivered;
import fr.echeance.application.delivery.MarkShipped;
import fr.echeance.application.delivery.PrintPackingSlip;
import fr.echeance.application.delivery.TrackParcel;
import fr.echeance.application.invoice.BalanceBooks;
import fr.echeance.application.invoice.IssueInvoice;
import fr.echeance.application.invoice.ViewInvoice;
import fr.echeance.application.order.CancelOrder;
import fr.echeance.application.order.CountOrders;
import fr.echeance.application.order.LapseOrder;
import fr.echeance.application.order.LapseUnpaidOrders;
import fr.echeance.application.order.LookUpOrder;
import fr.echeance.application.order.PlaceOrder;
import fr.echeance.application.order.QuoteOrder;
import fr.echeance.application.order.ReviewEvidence;
import fr.echeance.application.order.SendCancellationNotice;
import fr.echeance.application.order.SendConfirmation;
import fr.echeance.application.order.SendShippingNotice;
import fr.echeance.application.order.ViewCheckout;
import fr.echeance.application.order.ViewOrder;
import fr.echeance.application.payment.CheckPayment;
import fr.echeance.application.payment.FakePaymentProvider;
import fr.echeance.application.payment.PaymentEvent;
import fr.echeance.application.payment.ReceivePaymentEvent;
import fr.echeance.application.payment.RefundPayment;
import fr.echeance.application.payment.StartPayment;
import fr.echeance.application.privacy.ExportLedger;
import fr.echeance.application.privacy.ForecastRetention;
import fr.echeance.application.privacy.Holds;
import fr.echeance.application.privacy.ListHolds;
import fr.echeance.application.privacy.PlaceHold;
import fr.echeance.application.privacy.ReadLedger;
import fr.echeance.application.privacy.ReleaseHold;
import fr.echeance.application.privacy.SealLedger;
import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.application.privacy.SweepTechnicalRecords;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.RecordAttempt;
import fr.echeance.domain.delivery.Carrier;
import fr.echeance.domain.delivery.TrackingNumber;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState.CancelReason;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Quantity;
import fr.echeance.persistence.account.AccountPath;
import fr.echeance.persistence.audience.AudiencePath;
import fr.echeance.persistence.newsletter.InformationPath;
import fr.echeance.persistence.newsletter.NewsletterPath;
import fr.echeance.persistence.security.SecurityPath;
import fr.echeance.persistence.site.BlogPath;
import fr.echeance.persistence.support.EnquiryPath;
import fr.echeance.persistence.takeover.TakeoverPath;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every use case that has a purpose, on every branch that speaks to the database: a cart, its orders, what becomes of them in twelve years. */
public final class WholePath {
    private static final EmailAddress AURORE = new EmailAddress("aurore.minuit@example.com");
    private static final UUID STAFF = new UUID(0, 7);

    private final Furnished shop = new Furnished();
    private final FakePaymentProvider provider = shop.fixture.bean(FakePaymentProvider.class);

    /** Arranges the shop; {@link #walk} is what is worth recording. */
    public WholePath() {}

    public void walk() {
        browse();
        new AccountPath(shop.fixture)
                .walk(
                        new EmailAddress("aurore@minuit.example.com"),
                        new EmailAddress("aurore@midi.example.com"),
                        Furnished.TIME);
        new NewsletterPath(shop.fixture).walk(Furnished.TIME);
        new EnquiryPath(shop.fixture).walk();
        new SecurityPath(shop.fixture).walk();
        new AudiencePath(shop.fixture).walk();
        new BlogPath(shop.fixture).walk();
        new TakeoverPath(shop.fixture).walk();
        new TransferPath(shop).walk();
        inform();
        UUID delivered = deliver(pay(order(AURORE)));
        UUID cancelled = cancel(pay(order(AURORE)));
        UUID lapsed = lapse(order(AURORE));
        lookAt(delivered);
        dispute(List.of(delivered, cancelled, lapsed));
        for (int years : List.of(1, 3, 6, 12)) {
            shop.fixture.wind(Furnished.TIME.plus(Duration.ofDays(366L * years)));
            lookAt(delivered);
            sweep();
            lookAt(delivered);
            dispute(List.of(delivered, cancelled, lapsed));
        }
        keepHouse(delivered);
    }

    private void browse() {
        UUID cart = shop.cart(Map.of(SMALL, 2));
        use(AddToCart.class)
                .handle(new AddToCart.Command(Optional.of(cart), SMALL, new Quantity(1)));
        use(ChangeCart.class).handle(new ChangeCart.Command(cart, SMALL, 2));
        use(ViewCart.class).handle(new ViewCart.Query(Optional.of(cart), Language.FR));
        use(ViewCheckout.class).handle(new ViewCheckout.Query(cart, Language.FR));
        use(QuoteOrder.class)
                .handle(new QuoteOrder.Query(cart, "home", Optional.empty(), Language.FR));
        use(ChangeCart.class).handle(new ChangeCart.Command(cart, SMALL, 0));
    }

    private void inform() {
        EmailAddress email = new EmailAddress("aurore@quartz.example.com");
        pay(order(email));
        new InformationPath(shop.fixture).walk(new AccountPath(shop.fixture).open(email));
    }

    private UUID order(EmailAddress buyer) {
        UUID cart = shop.cart(Map.of(SMALL, 2));
        var placed = (PlaceOrder.Outcome.Placed) shop.order(cart, buyer.value(), 3_570);
        shop.order(cart, buyer.value(), 3_570);
        use(ViewCheckout.class).handle(new ViewCheckout.Query(cart, Language.FR));
        use(StartPayment.class).handle(placed.order());
        use(StartPayment.class).handle(placed.order());
        use(LookUpOrder.class).handle(new LookUpOrder.Query(placed.number(), buyer));
        return placed.order();
    }

    private UUID pay(UUID order) {
        receive(order, "declined", PaymentEvent.Type.DECLINED);
        provider.pay(order);
        use(CheckPayment.class).handle(order, false);
        use(CheckPayment.class).handle(order, false);
        use(IssueInvoice.class).handle(order);
        use(IssueInvoice.class).handle(order);
        use(SendConfirmation.class).handle(order);
        use(SendConfirmation.class).handle(order);
        return order;
    }

    private UUID deliver(UUID order) {
        use(MarkShipped.class)
                .handle(
                        new MarkShipped.Command(
                                order,
                                Carrier.COLISSIMO,
                                new TrackingNumber("6A12345678"),
                                "development"));
        use(SendShippingNotice.class).handle(order);
        use(PrintPackingSlip.class).handle(new PrintPackingSlip.Query(order, STAFF));
        use(MarkDelivered.class)
                .handle(
                        new MarkDelivered.Command(
                                order, Deadline.dayOf(Furnished.TIME), "development"));
        return order;
    }

    private UUID cancel(UUID order) {
        use(CancelOrder.class)
                .handle(new CancelOrder.Command(order, CancelReason.OUT_OF_STOCK, "development"));
        use(SendCancellationNotice.class).handle(order);
        use(RefundPayment.class).handle(order);
        receive(order, "refunded", PaymentEvent.Type.REFUNDED);
        return order;
    }

    /** The money of the second comes too late. */
    private UUID lapse(UUID order) {
        UUID late = order(AURORE);
        shop.fixture.wind(Furnished.TIME.plus(Order.TIME_TO_PAY));
        use(LapseOrder.class).handle(late);
        receive(late, "late", PaymentEvent.Type.SUCCEEDED);
        use(RefundPayment.class).handle(late);
        use(LapseUnpaidOrders.class)
                .handle(
                        new LapseUnpaidOrders.Command(
                                10,
                                unpaid ->
                                        use(CheckPayment.class).handle(unpaid, true)
                                                instanceof CheckPayment.Outcome.Unpaid));
        return order;
    }

    private void lookAt(UUID order) {
        use(ViewOrder.class).handle(order);
        use(TrackParcel.class).handle(order);
        use(ViewInvoice.class).handle(order);
        use(CountOrders.class).handle();
        use(BalanceBooks.class).handle();
        new OfficePath(shop, STAFF).walk(order, AURORE);
    }

    private void dispute(List<UUID> orders) {
        for (UUID order : orders) {
            use(ReviewEvidence.class).handle(new ReviewEvidence.Query(order, STAFF));
            if (use(PlaceHold.class)
                            .handle(
                                    new PlaceHold.Command(
                                            RecordKind.ORDER, order, Holds.Reason.DISPUTE, STAFF))
                    instanceof PlaceHold.Outcome.Placed placed) {
                use(ListHolds.class).handle();
                use(ReleaseHold.class).handle(new ReleaseHold.Command(placed.hold(), STAFF));
            }
        }
    }

    private void sweep() {
        use(ForecastRetention.class).handle(15);
        use(SweepRetention.class).handle(SweepRetention.Command.dryRun(Optional.empty()));
        use(SweepRetention.class).handle(SweepRetention.Command.run());
    }

    private void keepHouse(UUID order) {
        use(RecordAttempt.class).handle(Outbox.Message.ISSUE_INVOICE, order, Optional.empty());
        use(SweepTechnicalRecords.class).handle();
        use(SealLedger.class).handle();
        use(ReadLedger.class).handle(10);
        use(ExportLedger.class).handle(_ -> {});
    }

    private void receive(UUID order, String id, PaymentEvent.Type type) {
        use(ReceivePaymentEvent.class)
                .handle(
                        FakePaymentProvider.event(
                                order, id, type, new Money(3_570), Money.CURRENCY));
    }

    private <T> T use(Class<T> useCase) {
        return shop.use(useCase);
    }
}
