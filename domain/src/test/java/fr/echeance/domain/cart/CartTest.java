package fr.echeance.domain.cart;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.cart.Cart.Change;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.shared.Quantity;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class CartTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Property
    void holdsWhatWasAddedUnlessItWasRefused(
            @ForAll @Size(max = 60) List<@IntRange(max = 40) Integer> articles,
            @ForAll @IntRange(min = 1, max = 99) int pieces) {
        Cart cart = Cart.open(new UUID(1, 1), TODAY);
        Map<Sku, Integer> expected = new HashMap<>();
        for (int article : articles) {
            Sku sku = new Sku("ART-" + article);
            if (cart.add(sku, new Quantity(pieces), TODAY) == Change.DONE)
                expected.merge(sku, pieces, Integer::sum);
        }
        assertThat(cart.lines()).hasSizeLessThanOrEqualTo(Cart.MAX_LINES).hasSameSizeAs(expected);
        cart.lines()
                .forEach((sku, quantity) ->
                        assertThat(expected).containsEntry(sku, quantity.value()));
        assertThat(cart.pieces()).isEqualTo(expected.values().stream().mapToInt(n -> n).sum());
    }

    @Property
    void refusesExactlyThe31stArticleAndThe100thPiece(
            @ForAll @IntRange(max = 60) int articles,
            @ForAll @IntRange(min = 1, max = 99) int more) {
        Cart cart = Cart.open(new UUID(1, 1), TODAY);
        for (int i = 0; i < articles; i++)
            assertThat(cart.add(new Sku("ART-" + i), new Quantity(1), TODAY))
                    .isEqualTo(i < Cart.MAX_LINES ? Change.DONE : Change.TOO_MANY_LINES);
        if (articles > 0)
            assertThat(cart.add(new Sku("ART-0"), new Quantity(more), TODAY))
                    .isEqualTo(more < Quantity.MAX ? Change.DONE : Change.TOO_MANY_PIECES);
    }

    @Property
    void forgetsAnArticleSetToNothing(@ForAll @IntRange(min = 1, max = 99) int pieces) {
        Cart cart = Cart.open(new UUID(1, 1), TODAY);
        Sku sku = new Sku("SAB-3");
        cart.put(sku, pieces, TODAY);
        assertThat(cart.put(sku, 0, TODAY)).isEqualTo(Change.DONE);
        assertThat(cart.isEmpty()).isTrue();
    }

    @Property
    void livesFromTheLastTouchOn(@ForAll @IntRange(max = 3_000) int days) {
        Cart cart = Cart.open(new UUID(1, 1), TODAY);
        cart.put(new Sku("SAB-3"), 1, TODAY.plusDays(days));
        assertThat(cart.milestones().on(Milestone.LAST_CONTACT)).contains(TODAY.plusDays(days));
    }

    @Property
    void hasAnotherVersionWheneverOtherThingsLieInIt(
            @ForAll @IntRange(min = 1, max = 99) int pieces,
            @ForAll @IntRange(min = 1, max = 99) int others) {
        Cart cart = Cart.open(new UUID(1, 1), TODAY);
        Cart other = Cart.open(new UUID(2, 2), TODAY.plusDays(1));
        cart.put(new Sku("SAB-3"), pieces, TODAY);
        other.put(new Sku("SAB-3"), others, TODAY);
        assertThat(cart.version().equals(other.version())).isEqualTo(pieces == others);
        cart.put(new Sku("SAB-33"), others, TODAY);
        assertThat(cart.version()).isNotEqualTo(other.version());
    }
}
