package fr.echeance.application.newsletter;

import fr.echeance.application.account.Tickets;
import fr.echeance.application.newsletter.InformedCustomers.Customer;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.newsletter.Campaign;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.SecretKey;

/** Customers who have not objected: all of them where they must know something, and those who let the shop sell to them by mail where it sells. */
record CustomersWritten(
        InformedCustomers customers,
        MarketingObjections objections,
        Suppressions suppressions,
        Tickets tickets,
        SecretKey proofKey)
        implements Recipients {
    @Override
    public Optional<CampaignLetters.Recipient> keepWhileSending(
            UUID recipient, Campaign campaign, Instant now) {
        boolean sells = campaign.addressees() == Addressees.MARKETING;
        return customers
                .keepWhileSending(recipient)
                .filter(customer -> customer.objectedAt().isEmpty())
                .filter(customer -> !sells || letsUsSell(customer, now))
                .map(this::recipient);
    }

    private boolean letsUsSell(Customer customer, Instant now) {
        return customer.toldOn().isPresent()
                && !objections.stands(customer.buyer())
                && !isListed(customer, now)
                && customers.hasBought(customer.buyer());
    }

    /** Being met, an entry stays longer; a yes of their own outdoes it. */
    private boolean isListed(Customer customer, Instant now) {
        return suppressions.meet(address(customer), Leaving.listedUntil(now))
                && suppressions.isListedSince(
                        address(customer), customer.wantedAt().orElse(Instant.EPOCH));
    }

    private CampaignLetters.Recipient recipient(Customer to) {
        return new CampaignLetters.Recipient(
                to.email(),
                to.language(),
                tickets.seal(new Tickets.Objector(to.account(), address(to))));
    }

    private AddressHash address(Customer customer) {
        return AddressHash.ofSuppression(customer.email(), proofKey);
    }
}
