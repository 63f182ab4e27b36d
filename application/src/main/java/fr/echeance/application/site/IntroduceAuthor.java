package fr.echeance.application.site;

import fr.echeance.application.account.StaffAccounts;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.site.Byline;

import java.util.Optional;
import java.util.UUID;

import javax.crypto.SecretKey;

/**
 * How a member of staff signs: with the name under which they work here, and the pseudonym of their address, so that they find what is kept
 * about them as everybody does (GDPR art. 15), and long after they left.
 */
@UseCase(Purpose.ACCOUNTABILITY)
public final class IntroduceAuthor {
    private final Processing processing;
    private final StaffAccounts staff;
    private final SecretKey pseudonymKey;

    IntroduceAuthor(Processing processing, StaffAccounts staff, SecretKey pseudonymKey) {
        this.processing = processing;
        this.staff = staff;
        this.pseudonymKey = pseudonymKey;
    }

    /** Empty when nobody of that id works here. */
    public Optional<Byline> handle(UUID member) {
        return processing.read(
                IntroduceAuthor.class,
                _ ->
                        staff.find(member)
                                .map(one ->
                                        new Byline(
                                                Pseudonym.of(one.email(), pseudonymKey),
                                                one.name())));
    }
}
