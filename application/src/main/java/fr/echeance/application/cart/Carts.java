package fr.echeance.application.cart;

import fr.echeance.domain.cart.Cart;

import java.util.Optional;
import java.util.UUID;

/** The carts; one whose deadline has passed is gone for everybody, swept or not. */
public interface Carts {
    Optional<Cart> find(UUID id);

    /** As {@link #find}, and nobody else changes it before this transaction ends. */
    Optional<Cart> lock(UUID id);

    /** Writes a new or a locked cart, with the deadline that its rule gives it. */
    void save(Cart cart);

    /** Nothing happens when it is gone already. */
    void remove(UUID id);
}
