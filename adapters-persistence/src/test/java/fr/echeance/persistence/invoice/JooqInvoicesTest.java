package fr.echeance.persistence.invoice;

import fr.echeance.application.invoice.Invoices;
import fr.echeance.application.invoice.InvoicesContract;
import fr.echeance.application.shared.Processing;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;

import java.time.Instant;

class JooqInvoicesTest extends InvoicesContract {
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
    protected Invoices invoices() {
        return fixture.bean(Invoices.class);
    }
}
