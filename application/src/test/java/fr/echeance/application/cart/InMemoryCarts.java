package fr.echeance.application.cart;

import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.cart.Cart;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Carts in memory; keeps copies, so that a change counts only once it is saved. */
public final class InMemoryCarts implements Carts, Rewindable {
    private final Map<UUID, Cart> carts = new HashMap<>();

    @Override
    public Optional<Cart> find(UUID id) {
        return Optional.ofNullable(carts.get(id)).map(InMemoryCarts::copy);
    }

    @Override
    public Optional<Cart> lock(UUID id) {
        return find(id);
    }

    @Override
    public void save(Cart cart) {
        carts.put(cart.id(), copy(cart));
    }

    @Override
    public void remove(UUID id) {
        carts.remove(id);
    }

    private static Cart copy(Cart cart) {
        return Cart.fromStore(cart.id(), cart.lines(), cart.lastContact());
    }

    @Override
    public Runnable mark() {
        Map<UUID, Cart> before = new HashMap<>(carts);
        return () -> {
            carts.clear();
            carts.putAll(before);
        };
    }
}
