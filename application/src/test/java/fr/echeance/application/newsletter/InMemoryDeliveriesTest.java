package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Processing;

import java.time.Duration;
import java.time.Instant;

class InMemoryDeliveriesTest extends DeliveriesContract {
    private final TestCampaigns shop = new TestCampaigns();

    @Override
    protected Processing processing() {
        return shop.processing;
    }

    @Override
    protected Subscriptions subscriptions() {
        return shop.newsletter.subscriptions;
    }

    @Override
    protected Campaigns campaigns() {
        return shop.campaigns;
    }

    @Override
    protected Deliveries deliveries() {
        return shop.deliveries;
    }

    @Override
    protected Instant time() {
        return Instant.parse("2026-11-23T09:00:00Z");
    }

    @Override
    protected void wind(Duration by) {
        shop.wait(by);
    }
}
