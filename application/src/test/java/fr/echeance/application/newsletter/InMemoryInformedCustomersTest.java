package fr.echeance.application.newsletter;

import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

class InMemoryInformedCustomersTest extends InformedCustomersContract {
    private final TestCampaigns shop = new TestCampaigns();

    @Override
    public Processing processing() {
        return shop.processing;
    }

    @Override
    protected InformedCustomers customers() {
        return shop.customers;
    }

    @Override
    protected MarketingObjections objections() {
        return shop.customers;
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
    protected void open(UUID account, Pseudonym buyer, EmailAddress email) {
        shop.customers.add(
                new InformedCustomers.Customer(
                        account,
                        buyer,
                        email,
                        Language.FR,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Override
    protected void close(UUID account, Pseudonym buyer) {
        shop.customers.remove(account);
    }

    @Override
    protected void buy() {
        shop.customers.buy(Pseudonym.of(SampleOrders.AURORE, SampleOrders.KEY));
    }

    @Override
    public void wind(Duration by) {
        shop.newsletter.clock.windTo(time().plus(by));
    }
}
