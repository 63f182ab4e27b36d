package fr.echeance.application.order;

import static fr.echeance.application.catalog.SampleCatalog.PAPER;
import static fr.echeance.application.catalog.SampleCatalog.SMALL;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.echeance.application.order.QuoteOrder.Outcome;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.catalog.VatSum;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Destination;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Quantity;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class QuoteOrderTest {
    private static final Optional<Destination> PARIS = Optional.of(new Destination("75003", "FR"));

    private final TestShop shop = new TestShop();
    private final QuoteOrder quoteOrder =
            new QuoteOrder(shop.processing, shop.carts, shop.catalog, new FixedConditions());

    @Test
    void saysWhatTheOrderWouldComeToWithItsTaxByRate() {
        UUID cart = shop.cart(SMALL, 2);
        add(cart, PAPER);
        Quote quote = ((Outcome.Quoted) quote(cart, "home", PARIS)).quote();
        assertThat(quote.goods()).isEqualTo(new Money(2 * 1_490 + 850));
        assertThat(quote.total()).isEqualTo(new Money(2 * 1_490 + 850 + 590));
        // 35.70 € at 20 % (delivery at the highest rate), 8.50 € at 2.1 %.
        assertThat(quote.vat())
                .extracting(VatSum::rate, VatSum::tax)
                .containsExactly(
                        tuple(new VatRate(210), new Money(17)),
                        tuple(new VatRate(2000), new Money(595)));
    }

    @Test
    void isWhatIsPlacedAfterwards() {
        UUID cart = shop.cart(SMALL, 2);
        Outcome.Quoted quoted = (Outcome.Quoted) quote(cart, "home", Optional.empty());
        assertThat(quoted.termsVersion()).isEqualTo(FixedTerms.VERSION);
        var placed =
                (PlaceOrder.Outcome.Placed)
                        shop.placeOrder.handle(shop.command(cart, quoted.quote().total().cents()));
        Order order = shop.orders.find(placed.order()).orElseThrow();
        assertThat(order.lines()).isEqualTo(quoted.quote().lines());
        assertThat(order.shipping()).isEqualTo(quoted.quote().shipping());
        assertThat(order.vat()).isEqualTo(quoted.quote().vat());
    }

    @Test
    void quotesNothingThatCouldNotBeOrdered() {
        UUID cart = shop.cart(SMALL, 2);
        assertThat(quote(cart, "by pigeon", PARIS)).isEqualTo(new Outcome.NoSuchDelivery());
        assertThat(quote(cart, "home", Optional.of(new Destination("97400", "FR"))))
                .isEqualTo(new Outcome.NotDelivered());
        add(cart, new Sku("NIX-1"));
        assertThat(quote(cart, "home", PARIS))
                .isEqualTo(new Outcome.NoLongerSold(Set.of(new Sku("NIX-1"))));
        assertThat(quote(new UUID(1, 1), "home", PARIS)).isEqualTo(new Outcome.NothingToOrder());
    }

    private Outcome quote(UUID cart, String method, Optional<Destination> to) {
        return quoteOrder.handle(new QuoteOrder.Query(cart, method, to, Language.FR));
    }

    private void add(UUID id, Sku sku) {
        var cart = shop.carts.find(id).orElseThrow();
        cart.add(sku, new Quantity(1), Deadline.dayOf(shop.clock.now()));
        shop.carts.save(cart);
    }
}
