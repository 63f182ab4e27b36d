package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.SecretKey;

/** A customer says, in their account or when they buy, whether the shop may sell to them by mail. The last word counts. */
@UseCase(Purpose.INFORMATION_MESSAGES)
public final class ChooseOffers {
    private final Processing processing;
    private final InformedCustomers customers;
    private final MarketingObjections objections;
    private final Objecting objecting;

    ChooseOffers(
            Processing processing,
            Ids ids,
            InformedCustomers customers,
            MarketingObjections objections,
            Suppressions suppressions,
            SecretKey proofKey) {
        this.processing = processing;
        this.customers = customers;
        this.objections = objections;
        this.objecting = new Objecting(ids, customers, objections, suppressions, proofKey);
    }

    public void handle(UUID account, Choice choice) {
        processing.run(
                ChooseOffers.class,
                now -> {
                    switch (choice) {
                        case OBJECTS -> objecting.object(account, Optional.empty(), now);
                        case WANTS -> customers.hold(account).ifPresent(one -> want(one, now));
                        case LEAVES_IT ->
                                customers
                                        .hold(account)
                                        .ifPresent(one -> told(one, now)); // a former no stands
                    }
                    return now;
                });
    }

    private void want(InformedCustomers.Customer customer, Instant now) {
        objections.remove(customer.buyer());
        customers.wants(customer.account(), now);
    }

    private void told(InformedCustomers.Customer customer, Instant now) {
        customers.told(customer.account(), Deadline.dayOf(now));
    }

    public enum Choice {
        OBJECTS,
        WANTS,
        /** Was told, with a box to refuse, and did not tick it. */
        LEAVES_IT
    }
}
