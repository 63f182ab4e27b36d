package fr.echeance.persistence.order;

import fr.echeance.application.cart.AddToCart;
import fr.echeance.application.catalog.ImportCatalog;
import fr.echeance.application.catalog.SampleCatalog;
import fr.echeance.application.order.FixedTerms;
import fr.echeance.application.order.Orders;
import fr.echeance.application.order.PlaceOrder;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.order.Stock;
import fr.echeance.application.shared.IdempotencyKeys;
import fr.echeance.application.shared.UseCase;
import fr.echeance.application.site.FurnishShop;
import fr.echeance.application.site.LegalPage;
import fr.echeance.application.site.ShopSettings.Delivery;
import fr.echeance.application.site.ShopSettings.Version;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Quantity;
import fr.echeance.persistence.shared.PersistenceFixture;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A shop on PostgreSQL with the sample catalogue, terms and one way of delivery for 5.90 €. */
final class Furnished {
    static final Instant TIME = Instant.parse("2026-11-23T09:00:00Z");

    final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    Furnished() {
        fixture.wind(TIME);
        use(ImportCatalog.class).handle(SampleCatalog.whole());
        Map<Language, String> text = Map.of(Language.FR, "À domicile", Language.EN, "At home");
        use(FurnishShop.class)
                .handle(
                        new FurnishShop.Command(
                                List.of(
                                        new Delivery(
                                                "home",
                                                1,
                                                text,
                                                text,
                                                new Money(590),
                                                Optional.of(new Money(6_000)),
                                                10)),
                                List.of(terms(Language.FR), terms(Language.EN)),
                                "main",
                                Map.of("name", "À la bonne heure")));
    }

    private static Version terms(Language language) {
        return new Version(
                LegalPage.TERMS,
                FixedTerms.VERSION,
                language,
                TIME.minusSeconds(60),
                "Conditions",
                "## 1\nOn vend.");
    }

    <T> T use(Class<T> useCase) {
        return fixture.bean(useCase);
    }

    UUID cart(Map<Sku, Integer> pieces) {
        Optional<UUID> cart = Optional.empty();
        for (Map.Entry<Sku, Integer> line : pieces.entrySet()) {
            var added =
                    (AddToCart.Outcome.Added)
                            use(AddToCart.class)
                                    .handle(
                                            new AddToCart.Command(
                                                    cart,
                                                    line.getKey(),
                                                    new Quantity(line.getValue())));
            cart = Optional.of(added.cart());
        }
        return cart.orElseThrow();
    }

    PlaceOrder.Outcome order(UUID cart, String buyer, long seenCents) {
        return use(PlaceOrder.class).handle(command(cart, buyer, seenCents));
    }

    /** As a program does it, under a key. */
    PlaceOrder.Outcome orderOnce(UUID cart, String buyer, long seenCents) {
        var request =
                new IdempotencyKeys.Request(
                        cart.toString(), "a-key-that-is-long-enough", buyer + seenCents, 201);
        return use(PlaceOrder.class).handle(command(cart, buyer, seenCents).once(request));
    }

    private static PlaceOrder.Command command(UUID cart, String buyer, long seenCents) {
        return new PlaceOrder.Command(
                cart,
                SampleOrders.contact(new EmailAddress(buyer)),
                "home",
                FixedTerms.VERSION,
                true,
                new Money(seenCents));
    }

    /** Two small hourglasses for 35.70 €, ordered and not paid. */
    PlaceOrder.Outcome.Placed placed(String buyer) {
        return (PlaceOrder.Outcome.Placed)
                order(cart(Map.of(SampleCatalog.SMALL, 2)), buyer, 3_570);
    }

    /** As a definitive payment event does it. */
    UUID paid(String buyer) {
        UUID id = placed(buyer).order();
        fixture.processing()
                .run(
                        Payment.class,
                        now -> {
                            Orders orders = fixture.bean(Orders.class);
                            Order order = orders.lock(id).orElseThrow();
                            order.confirm(now);
                            orders.save(order);
                            fixture.bean(Stock.class).sell(order.pieces());
                            return now;
                        });
        return id;
    }

    /** On hand and reserved. */
    List<Integer> shelf(Sku sku) {
        var row =
                fixture.db()
                        .fetchSingle(
                                "SELECT on_hand, reserved FROM catalog.stock WHERE sku = ?",
                                sku.value());
        return List.of(row.get(0, Integer.class), row.get(1, Integer.class));
    }

    @UseCase(Purpose.PAYMENT_AND_INVOICING)
    private static final class Payment {}
}
