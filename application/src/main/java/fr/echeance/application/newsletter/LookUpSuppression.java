package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Pseudonym;

import java.util.Optional;

import javax.crypto.SecretKey;

/** Tells staff whether an address that somebody names is on the suppression list; the list itself names nobody. */
@UseCase(Purpose.SUPPRESSION_LIST)
public final class LookUpSuppression {
    private final Processing processing;
    private final Suppressions suppressions;
    private final MarketingObjections objections;
    private final SecretKey pseudonymKey;
    private final SecretKey proofKey;

    LookUpSuppression(
            Processing processing,
            Suppressions suppressions,
            MarketingObjections objections,
            SecretKey pseudonymKey,
            SecretKey proofKey) {
        this.processing = processing;
        this.suppressions = suppressions;
        this.objections = objections;
        this.pseudonymKey = pseudonymKey;
        this.proofKey = proofKey;
    }

    public Answer handle(EmailAddress email) {
        AddressHash address = AddressHash.ofSuppression(email, proofKey);
        Pseudonym person = Pseudonym.of(email, pseudonymKey);
        return processing.read(
                LookUpSuppression.class,
                _ -> new Answer(suppressions.find(address), objections.stands(person)));
    }

    /**
     * @param listed empty when the address is not on the list
     * @param objected whether a customer with that address has refused offers
     */
    public record Answer(Optional<Suppressions.Listed> listed, boolean objected) {}
}
