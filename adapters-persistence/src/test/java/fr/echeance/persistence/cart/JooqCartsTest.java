package fr.echeance.persistence.cart;

import fr.echeance.application.cart.Carts;
import fr.echeance.application.cart.CartsContract;
import fr.echeance.application.shared.Processing;
import fr.echeance.persistence.shared.PersistenceFixture;

class JooqCartsTest extends CartsContract {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @Override
    protected Processing processing() {
        return fixture.processing();
    }

    @Override
    protected Carts carts() {
        return fixture.bean(Carts.class);
    }
}
