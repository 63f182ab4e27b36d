package fr.echeance.persistence.newsletter;

import fr.echeance.application.account.Accounts;
import fr.echeance.application.account.OpenAccount;
import fr.echeance.application.newsletter.Campaigns;
import fr.echeance.application.newsletter.Deliveries;
import fr.echeance.application.newsletter.InformedCustomers;
import fr.echeance.application.newsletter.InformedCustomersContract;
import fr.echeance.application.newsletter.MarketingObjections;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.persistence.shared.PersistenceFixture;
import fr.echeance.persistence.shared.PostgresStage;

import java.util.UUID;

class JooqInformedCustomersTest extends InformedCustomersContract implements PostgresStage {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();
    private final Accounts accounts = fixture.bean(Accounts.class);

    @Override
    protected InformedCustomers customers() {
        return fixture.bean(InformedCustomers.class);
    }

    @Override
    protected MarketingObjections objections() {
        return fixture.bean(MarketingObjections.class);
    }

    @Override
    protected Campaigns campaigns() {
        return fixture.bean(Campaigns.class);
    }

    @Override
    protected Deliveries deliveries() {
        return fixture.bean(Deliveries.class);
    }

    @Override
    protected void open(UUID id, Pseudonym buyer, EmailAddress email) {
        processing()
                .run(
                        OpenAccount.class,
                        now -> {
                            accounts.add(
                                    Account.open(id, email, buyer, Language.FR, "2026-01", now),
                                    accounts.hold(buyer));
                            return id;
                        });
    }

    @Override
    protected void close(UUID id, Pseudonym buyer) {
        processing()
                .run(
                        OpenAccount.class,
                        now -> {
                            var others = accounts.hold(buyer);
                            Account account = accounts.find(id).orElseThrow();
                            account.close(now);
                            accounts.save(account, others);
                            return id;
                        });
    }

    @Override
    protected void buy() {
        new InformationPath(fixture).buy();
    }
}
