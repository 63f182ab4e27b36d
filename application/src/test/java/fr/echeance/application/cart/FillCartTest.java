package fr.echeance.application.cart;

import static fr.echeance.application.catalog.SampleCatalog.JAR;
import static fr.echeance.application.catalog.SampleCatalog.PAPER;
import static fr.echeance.application.catalog.SampleCatalog.SMALL;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.TestShop;
import fr.echeance.application.shared.IdempotencyKeys;
import fr.echeance.domain.catalog.Availability;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Quantity;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.UUID;

class FillCartTest {
    private final TestShop shop = new TestShop();
    private final AddToCart addToCart =
            new AddToCart(shop.processing, shop.carts, shop.catalog, shop.ids, shop.keys);
    private final ChangeCart changeCart = new ChangeCart(shop.processing, shop.carts, shop.catalog);
    private final ViewCart viewCart = new ViewCart(shop.processing, shop.carts, shop.catalog);

    @Test
    void opensACartAndSumsUpWhatIsAddedTwice() {
        UUID cart = added(Optional.empty(), 2).cart();
        assertThat(added(Optional.of(cart), 3)).isEqualTo(new AddToCart.Outcome.Added(cart, 5));
        CartView view = view(cart);
        assertThat(view.pieces()).isEqualTo(5);
        assertThat(view.goods()).isEqualTo(new Money(7_450));
        assertThat(view.orderable()).isTrue();
    }

    @Test
    void neverAdoptsAnIdentifierThatNamesNoCart() {
        UUID chosen = new UUID(7, 7);
        assertThat(added(Optional.of(chosen), 1).cart()).isNotEqualTo(chosen);
    }

    @Test
    void refusesAnArticleThatIsNotSold() {
        assertThat(
                        addToCart.handle(
                                new AddToCart.Command(
                                        Optional.empty(), new Sku("NIX-1"), new Quantity(1))))
                .isEqualTo(new AddToCart.Outcome.UnknownArticle());
    }

    @Test
    void refusesMorePiecesThanOneOrderTakes() {
        UUID cart = added(Optional.empty(), 99).cart();
        assertThat(
                        addToCart.handle(
                                new AddToCart.Command(Optional.of(cart), SMALL, new Quantity(1))))
                .isEqualTo(new AddToCart.Outcome.TooManyPieces());
        assertThat(view(cart).pieces()).isEqualTo(99);
    }

    @Test
    void saysWhatIsShortWithoutTellingTheWholeStock() {
        UUID cart = added(Optional.empty(), 11).cart();
        addToCart.handle(new AddToCart.Command(Optional.of(cart), JAR, new Quantity(1)));
        CartView view = view(cart);
        assertThat(view.orderable()).isFalse();
        assertThat(view.lines())
                .extracting(CartView.Line::availability)
                .containsExactly(new Availability.SoldOut(), new Availability.Available());
        assertThat(view.lines()).extracting(CartView.Line::enough).containsExactly(false, false);
    }

    @Test
    void changesHowManyAndKeepsNothingOfAnEmptyCart() {
        UUID cart = added(Optional.empty(), 2).cart();
        assertThat(change(cart, 7)).isEqualTo(new ChangeCart.Outcome.Changed(7));
        assertThat(change(cart, 0)).isEqualTo(new ChangeCart.Outcome.Changed(0));
        assertThat(shop.carts.find(cart)).isEmpty();
        assertThat(change(cart, 1)).isEqualTo(new ChangeCart.Outcome.CartGone());
    }

    @Test
    void changesNothingThatIsNotInTheCart() {
        UUID cart = added(Optional.empty(), 2).cart();
        assertThat(changeCart.handle(new ChangeCart.Command(cart, JAR, 1)))
                .isEqualTo(new ChangeCart.Outcome.NotInCart());
        assertThat(changeCart.handle(new ChangeCart.Command(cart, JAR, 0)))
                .isEqualTo(new ChangeCart.Outcome.Changed(2));
    }

    @Test
    void putsAnArticleInWhenAskedTo() {
        UUID cart = added(Optional.empty(), 2).cart();
        assertThat(put(cart, PAPER, 3, Optional.empty()))
                .isEqualTo(new ChangeCart.Outcome.Changed(5));
        assertThat(put(cart, PAPER, 3, Optional.empty()))
                .isEqualTo(new ChangeCart.Outcome.Changed(5));
        assertThat(put(cart, new Sku("NIX-1"), 1, Optional.empty()))
                .isEqualTo(new ChangeCart.Outcome.UnknownArticle());
    }

    @Test
    void changesNothingInACartThatSomebodyElseChanged() {
        UUID cart = added(Optional.empty(), 2).cart();
        Optional<String> seen = Optional.of(view(cart).version());
        assertThat(put(cart, PAPER, 1, seen)).isEqualTo(new ChangeCart.Outcome.Changed(3));
        assertThat(put(cart, PAPER, 0, seen)).isEqualTo(new ChangeCart.Outcome.ChangedMeanwhile());
        assertThat(view(cart).pieces()).isEqualTo(3);
    }

    @Test
    void opensOneCartHoweverOftenTheSameRequestComes() {
        AddToCart.Command command = once("two hourglasses");
        var cart = ((AddToCart.Outcome.Added) addToCart.handle(command)).cart();
        assertThat(addToCart.handle(command))
                .isEqualTo(new AddToCart.Outcome.AddedBefore(cart, 201));
        assertThat(view(cart).pieces()).isEqualTo(2);
        assertThat(addToCart.handle(once("something else")))
                .isEqualTo(new AddToCart.Outcome.KeyRefused(IdempotencyKeys.Refusal.OTHER_REQUEST));
    }

    @Test
    void keepsNoKeyOfARequestThatAddedNothing() {
        AddToCart.Command unknown =
                new AddToCart.Command(
                        Optional.empty(), new Sku("NIX-1"), new Quantity(2), once("").once());
        assertThat(addToCart.handle(unknown)).isEqualTo(new AddToCart.Outcome.UnknownArticle());
        assertThat(addToCart.handle(once("corrected"))).isInstanceOf(AddToCart.Outcome.Added.class);
    }

    private static AddToCart.Command once(String content) {
        return new AddToCart.Command(
                Optional.empty(),
                SMALL,
                new Quantity(2),
                Optional.of(
                        new IdempotencyKeys.Request(
                                "", "a-key-that-is-long-enough", content, 201)));
    }

    private ChangeCart.Outcome put(UUID cart, Sku sku, int pieces, Optional<String> seen) {
        return changeCart.handle(new ChangeCart.Command(cart, sku, pieces, seen, true));
    }

    @Test
    void showsAnUnknownCartAsEmpty() {
        assertThat(view(new UUID(1, 1))).isEqualTo(CartView.EMPTY);
        assertThat(viewCart.handle(new ViewCart.Query(Optional.empty(), Language.FR)))
                .isEqualTo(CartView.EMPTY);
    }

    private AddToCart.Outcome.Added added(Optional<UUID> cart, int pieces) {
        return (AddToCart.Outcome.Added)
                addToCart.handle(new AddToCart.Command(cart, SMALL, new Quantity(pieces)));
    }

    private ChangeCart.Outcome change(UUID cart, int pieces) {
        return changeCart.handle(new ChangeCart.Command(cart, SMALL, pieces));
    }

    private CartView view(UUID cart) {
        return viewCart.handle(new ViewCart.Query(Optional.of(cart), Language.FR));
    }
}
