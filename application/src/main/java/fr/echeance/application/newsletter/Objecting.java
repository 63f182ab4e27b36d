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
    /** @param written the address of a letter: where the account is hidden or gone, the wish is as good */
    void object(UUID account, Optional<AddressHash> written, Instant now) {
        customers
                .find(account)
                .map(customer -> AddressHash.ofSuppression(customer.email(), proofKey))
                .or(() -> written)
                .ifPresent(address -> object(account, address, now));
    }

    private void object(UUID account, AddressHash address, Instant now) {
        if (!objections.file(ids.next(), account, address, now))
            suppressions.add(ids.next(), address, now, Leaving.listedUntil(now));
    }
}
