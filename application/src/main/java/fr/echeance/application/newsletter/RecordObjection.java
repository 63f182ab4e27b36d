package fr.echeance.application.newsletter;

import fr.echeance.application.account.Tickets.Subscriber;
import fr.echeance.application.privacy.Ledger;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.EmailAddress;

import java.util.UUID;

import javax.crypto.SecretKey;

/** Somebody has told staff that they want nothing more (opposition, GDPR art. 21(2)-(3)), subscribed or not. Twice is the same. */
@UseCase(Purpose.NEWSLETTER_SENDING)
public final class RecordObjection {
    private static final UUID BY_ADDRESS = new UUID(0, 0);

    private final Processing processing;
    private final Leaving leaving;
    private final SecretKey proofKey;

    RecordObjection(
            Processing processing,
            Ids ids,
            Subscriptions subscriptions,
            Suppressions suppressions,
            Ledger ledger,
            SecretKey proofKey) {
        this.processing = processing;
        this.leaving = new Leaving(ids, subscriptions, suppressions, ledger);
        this.proofKey = proofKey;
    }

    public void handle(EmailAddress email) {
        AddressHash address = AddressHash.ofSuppression(email, proofKey);
        processing.run(
                RecordObjection.class,
                now -> {
                    leaving.leave(new Subscriber(BY_ADDRESS, address), now);
                    return now;
                });
    }
}
