package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Ids;
import fr.echeance.domain.newsletter.AddressHash;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.SecretKey;

/** Notes a no to marketing, in the transaction of who calls. The same no once more changes nothing. */
record Objecting(
        Ids ids,
        InformedCustomers customers,
        MarketingObjections objections,
        Suppressions suppressions,
        SecretKey proofKey) {
    /** @param address of a letter: where there is no such account any more, or it is hidden, the wish is as good */
    void object(UUID account, Optional<AddressHash> address, Instant now) {
        customers
                .hold(account)
                .ifPresentOrElse(
                        customer -> object(customer, now),
                        () -> address.ifPresent(listed -> list(listed, now)));
    }

    private void object(InformedCustomers.Customer customer, Instant now) {
        if (objections.stands(customer.buyer())) return;
        objections.add(
                ids.next(),
                customer.buyer(),
                AddressHash.ofSuppression(customer.email(), proofKey),
                now);
    }

    private void list(AddressHash address, Instant now) {
        suppressions.add(ids.next(), address, now, Leaving.listedUntil(now));
    }
}
