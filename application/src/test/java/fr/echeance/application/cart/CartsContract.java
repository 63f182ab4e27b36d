package fr.echeance.application.cart;

import static fr.echeance.application.catalog.SampleCatalog.PAPER;
import static fr.echeance.application.catalog.SampleCatalog.SMALL;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.Processing;
import fr.echeance.domain.cart.Cart;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Quantity;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What every store of carts does. */
public abstract class CartsContract {
    private final UUID id = UUID.fromString("5f0e7c1a-6d0b-4c5e-9a53-0d9d1c2b3a41");

    protected abstract Processing processing();

    protected abstract Carts carts();

    @Test
    void keepsWhatWasSaved() {
        change(cart -> cart.add(SMALL, new Quantity(2), cart.lastContact()));
        Cart found = find().orElseThrow();
        assertThat(found.id()).isEqualTo(id);
        assertThat(found.lines()).isEqualTo(Map.of(SMALL, new Quantity(2)));
        assertThat(found.lastContact()).isEqualTo(today());
    }

    @Test
    void keepsTheLatest() {
        change(cart -> cart.add(SMALL, new Quantity(2), cart.lastContact()));
        change(cart -> {
            cart.add(PAPER, new Quantity(1), cart.lastContact());
            cart.put(SMALL, 0, cart.lastContact());
        });
        assertThat(find().orElseThrow().lines()).isEqualTo(Map.of(PAPER, new Quantity(1)));
    }

    @Test
    void keepsNothingThatWasNotSaved() {
        change(cart -> cart.add(SMALL, new Quantity(2), cart.lastContact()));
        find().orElseThrow().put(SMALL, 9, today());
        assertThat(find().orElseThrow().pieces()).isEqualTo(2);
    }

    @Test
    void keepsAsManyLinesAsACartHolds() {
        change(cart -> {
            for (int i = 0; i < Cart.MAX_LINES; i++)
                cart.add(new Sku("ART-" + i), new Quantity(Quantity.MAX), cart.lastContact());
        });
        assertThat(find().orElseThrow().pieces()).isEqualTo(Cart.MAX_LINES * Quantity.MAX);
    }

    @Test
    void forgetsWhatWasRemoved() {
        change(cart -> cart.add(SMALL, new Quantity(2), cart.lastContact()));
        for (int i = 0; i < 2; i++)
            processing()
                    .run(
                            ChangeCart.class,
                            now -> {
                                carts().remove(id);
                                return now;
                            });
        assertThat(find()).isEmpty();
    }

    @Test
    void knowsNoCartThatNobodySaved() {
        assertThat(find()).isEmpty();
    }

    private void change(Consumer<Cart> work) {
        processing()
                .run(
                        AddToCart.class,
                        now -> {
                            Cart cart =
                                    carts().lock(id)
                                            .orElseGet(() -> Cart.open(id, Deadline.dayOf(now)));
                            work.accept(cart);
                            carts().save(cart);
                            return now;
                        });
    }

    private Optional<Cart> find() {
        return processing().read(ViewCart.class, _ -> carts().find(id));
    }

    private LocalDate today() {
        return processing().read(ViewCart.class, Deadline::dayOf);
    }
}
