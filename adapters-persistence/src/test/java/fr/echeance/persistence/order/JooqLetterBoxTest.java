package fr.echeance.persistence.order;

import fr.echeance.application.order.LetterBox;
import fr.echeance.application.order.LetterBoxContract;
import fr.echeance.application.order.Orders;
import fr.echeance.application.shared.Processing;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;

import java.time.Instant;

class JooqLetterBoxTest extends LetterBoxContract {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @BeforeEach
    void standStill() {
        fixture.wind(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @Override
    protected Processing processing() {
        return fixture.processing();
    }

    @Override
    protected LetterBox box() {
        return fixture.bean(LetterBox.class);
    }

    @Override
    protected Orders orders() {
        return fixture.bean(Orders.class);
    }
}
