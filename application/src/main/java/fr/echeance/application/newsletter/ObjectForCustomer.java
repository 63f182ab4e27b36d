package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Pseudonym;

import java.util.Optional;

import javax.crypto.SecretKey;

/**
 * Somebody tells staff, who name their address, that they want nothing more: a customer's no follows them wherever their account goes.
 * Beside it {@link RecordObjection} puts the address on the list.
 */
@UseCase(Purpose.INFORMATION_MESSAGES)
public final class ObjectForCustomer {
    private final Processing processing;
    private final InformedCustomers customers;
    private final Objecting objecting;
    private final SecretKey pseudonymKey;

    ObjectForCustomer(
            Processing processing,
            Ids ids,
            InformedCustomers customers,
            MarketingObjections objections,
            Suppressions suppressions,
            SecretKey pseudonymKey,
            SecretKey proofKey) {
        this.processing = processing;
        this.customers = customers;
        this.objecting = new Objecting(ids, customers, objections, suppressions, proofKey);
        this.pseudonymKey = pseudonymKey;
    }

    /** An address without an account changes nothing. */
    public void handle(EmailAddress email) {
        Pseudonym buyer = Pseudonym.of(email, pseudonymKey);
        processing.run(
                ObjectForCustomer.class,
                now -> {
                    customers
                            .of(buyer)
                            .ifPresent(
                                    one -> objecting.object(one.account(), Optional.empty(), now));
                    return now;
                });
    }
}
