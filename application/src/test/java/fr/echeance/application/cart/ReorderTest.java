package fr.echeance.application.cart;

import static fr.echeance.application.catalog.SampleCatalog.PAPER;
import static fr.echeance.application.catalog.SampleCatalog.SMALL;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.TestShop;
import fr.echeance.application.shared.IdempotencyKeys;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.shared.Quantity;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

class ReorderTest {
    private static final Sku NIX = new Sku("NIX-1");

    private final TestShop shop = new TestShop();
    private final FillCart fillCart =
            new FillCart(shop.processing, shop.carts, shop.catalog, shop.ids, shop.keys);

    @Test
    void fillsACartAndNamesWhatIsMissing() {
        var filled = filled(fill(Optional.empty(), Map.of(SMALL, 2, NIX, 1), Optional.empty()));
        assertThat(filled.pieces()).isEqualTo(2);
        assertThat(filled.missing()).isEqualTo(Set.of(NIX));
        var more = filled(fill(Optional.of(filled.cart()), Map.of(PAPER, 1), Optional.empty()));
        assertThat(more.cart()).isEqualTo(filled.cart());
        assertThat(more.pieces()).isEqualTo(3);
    }

    @Test
    void touchesNoCartWhenNothingIsLeft() {
        UUID cart = shop.cart(SMALL, 1);
        assertThat(fill(Optional.of(cart), Map.of(NIX, 1), Optional.empty()))
                .isEqualTo(new FillCart.Outcome.NothingLeft());
        assertThat(shop.carts.find(cart).orElseThrow().pieces()).isEqualTo(1);
    }

    @Test
    void fillsOneCartHoweverOftenTheSameRequestComes() {
        var once =
                Optional.of(
                        new IdempotencyKeys.Request("a", "a-key-that-is-long-enough", "x", 201));
        UUID cart = filled(fill(Optional.empty(), Map.of(SMALL, 2), once)).cart();
        assertThat(fill(Optional.empty(), Map.of(SMALL, 2), once))
                .isEqualTo(new FillCart.Outcome.FilledBefore(cart, 201));
        assertThat(shop.carts.find(cart).orElseThrow().pieces()).isEqualTo(2);
    }

    private FillCart.Outcome fill(
            Optional<UUID> cart, Map<Sku, Integer> pieces, Optional<IdempotencyKeys.Request> once) {
        var wanted = new TreeMap<Sku, Quantity>();
        pieces.forEach((sku, number) -> wanted.put(sku, new Quantity(number)));
        return fillCart.handle(new FillCart.Command(cart, wanted, once));
    }

    private static FillCart.Outcome.Filled filled(FillCart.Outcome outcome) {
        return (FillCart.Outcome.Filled) outcome;
    }
}
