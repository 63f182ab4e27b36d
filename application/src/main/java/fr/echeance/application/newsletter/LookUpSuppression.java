package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.EmailAddress;

import java.util.Optional;

import javax.crypto.SecretKey;

/** Tells staff whether an address that somebody names is on the suppression list; the list itself names nobody. */
@UseCase(Purpose.SUPPRESSION_LIST)
public final class LookUpSuppression {
    private final Processing processing;
    private final Suppressions suppressions;
    private final SecretKey proofKey;

    LookUpSuppression(Processing processing, Suppressions suppressions, SecretKey proofKey) {
        this.processing = processing;
        this.suppressions = suppressions;
        this.proofKey = proofKey;
    }

    public Optional<Suppressions.Listed> handle(EmailAddress email) {
        AddressHash address = AddressHash.ofSuppression(email, proofKey);
        return processing.read(LookUpSuppression.class, _ -> suppressions.find(address));
    }
}
