package fr.echeance.application.order;

import fr.echeance.application.cart.InMemoryCarts;
import fr.echeance.application.catalog.InMemoryCatalog;
import fr.echeance.application.catalog.InMemoryEditing;
import fr.echeance.application.catalog.SampleCatalog;
import fr.echeance.application.delivery.InMemoryParcels;
import fr.echeance.application.privacy.InMemoryLooks;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.InMemoryIdempotencyKeys;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.RecordingOutbox;
import fr.echeance.application.shared.SequentialIds;
import fr.echeance.domain.cart.Cart;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Quantity;

import java.util.List;
import java.util.UUID;

/** A whole shop in memory, with the sample catalogue on its shelf. */
public final class TestShop {
    public final FixedClock clock = FixedClock.standing();
    public final SequentialIds ids = new SequentialIds();
    public final InMemoryStock stock = new InMemoryStock();
    public final InMemoryCatalog catalog = new InMemoryCatalog(stock);
    public final InMemoryEditing editing = new InMemoryEditing(catalog);
    public final InMemoryCarts carts = new InMemoryCarts();
    public final InMemoryOrders orders = new InMemoryOrders();
    public final InMemoryParcels parcels = new InMemoryParcels();
    public final InMemoryStaffActs acts = new InMemoryStaffActs();
    public final InMemoryLooks looks = new InMemoryLooks();
    public final RecordingOutbox outbox = new RecordingOutbox();
    public final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys();
    public final FakeProcessing processing =
            new FakeProcessing(clock, stock, carts, orders, parcels, acts, looks, outbox, keys);
    public final PaymentTerm term;
    public final PlaceOrder placeOrder;

    public TestShop() {
        this(new HalfAnHour());
    }

    /** @param term how its orders are paid */
    public TestShop(PaymentTerm term) {
        this.term = term;
        placeOrder =
                new PlaceOrder(
                        processing,
                        ids,
                        carts,
                        catalog,
                        new FixedConditions(),
                        stock,
                        orders,
                        SampleOrders.KEY,
                        keys,
                        term,
                        outbox);
        catalog.put(SampleCatalog.whole(), clock.now());
    }

    /** A cart with that many pieces of one article. */
    public UUID cart(Sku sku, int pieces) {
        Cart cart = Cart.open(ids.secret(), Deadline.dayOf(clock.now()));
        cart.add(sku, new Quantity(pieces), Deadline.dayOf(clock.now()));
        carts.save(cart);
        return cart.id();
    }

    /** What Aurore orders: everything in the cart, brought home, for the total she saw. */
    public PlaceOrder.Command command(UUID cart, long seenCents) {
        return new PlaceOrder.Command(
                cart,
                SampleOrders.contact(SampleOrders.AURORE),
                "home",
                FixedTerms.VERSION,
                true,
                new Money(seenCents));
    }

    /** Two small hourglasses, ordered and not paid. */
    public UUID placed() {
        var outcome = placeOrder.handle(command(cart(SampleCatalog.SMALL, 2), 2 * 1_490 + 590));
        if (outcome instanceof PlaceOrder.Outcome.Placed placed) return placed.order();
        throw new AssertionError(outcome);
    }

    /** Two small hourglasses, ordered and paid. */
    public UUID paid() {
        UUID id = placed();
        Order order = orders.find(id).orElseThrow();
        order.confirm(clock.now());
        orders.save(order);
        stock.sell(order.pieces());
        return id;
    }

    /** Its time to pay is over. */
    public void lapse(UUID order) {
        new LapseOrder(processing, orders, stock, outbox, term).handle(order);
    }

    public OrderState state(UUID order) {
        return orders.find(order).orElseThrow().state();
    }

    public List<Outbox.Message> posted(UUID subject) {
        return outbox.posted().stream()
                .filter(posted -> posted.subject().equals(subject))
                .map(RecordingOutbox.Posted::message)
                .sorted()
                .toList();
    }
}
