package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Processing;

import java.time.Duration;

class InMemoryDeliveriesTest extends DeliveriesContract {
    private final TestCampaigns shop = new TestCampaigns();

    @Override
    public Processing processing() {
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
    public void wind(Duration by) {
        shop.newsletter.clock.windTo(time().plus(by));
    }
}
