package fr.echeance.application.newsletter;

import fr.echeance.application.newsletter.InformedCustomers.Customer;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.privacy.Purpose;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.SecretKey;

/** Which messages of the shop reach a customer: whether it may sell to them by mail, and why, and whether they object to all of them. */
@UseCase(Purpose.INFORMATION_MESSAGES)
public final class ViewOffers {
    private final Processing processing;
    private final InformedCustomers customers;
    private final MarketingObjections objections;
    private final Suppressions suppressions;
    private final SecretKey proofKey;

    ViewOffers(
            Processing processing,
            InformedCustomers customers,
            MarketingObjections objections,
            Suppressions suppressions,
            SecretKey proofKey) {
        this.processing = processing;
        this.customers = customers;
        this.objections = objections;
        this.suppressions = suppressions;
        this.proofKey = proofKey;
    }

    /** Empty when there is no such account, or it is closed. */
    public Optional<View> handle(UUID account) {
        return processing.read(
                ViewOffers.class,
                _ ->
                        customers
                                .find(account)
                                .map(one -> new View(standing(one), one.objectedAt().isPresent())));
    }

    private Standing standing(Customer customer) {
        if (objections.stands(customer.buyer()) || isListed(customer))
            return new Standing.Refused();
        if (customer.wantedAt().isPresent()) return new Standing.Wanted();
        return customer.toldOn().<Standing>map(Standing.Told::new).orElseGet(Standing.Untold::new);
    }

    private boolean isListed(Customer customer) {
        return suppressions.isListedSince(
                AddressHash.ofSuppression(customer.email(), proofKey),
                customer.wantedAt().orElse(Instant.EPOCH));
    }

    /** @param objects to every message (GDPR art. 21(1)), whatever else they chose */
    public record View(Standing standing, boolean objects) {}

    public sealed interface Standing {
        /** They objected, or their address is on the suppression list. */
        record Refused() implements Standing {}

        /** They said yes themselves. */
        record Wanted() implements Standing {}

        /** They were told when they bought, and left it at that. */
        record Told(LocalDate on) implements Standing {}

        /** Nothing is sold to them by mail. */
        record Untold() implements Standing {}
    }
}
