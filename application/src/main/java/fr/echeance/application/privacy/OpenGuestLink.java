package fr.echeance.application.privacy;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Pseudonym;

import java.util.UUID;

/** Opens a link, once: forged, used, foreign and too late are one answer. */
@UseCase(Purpose.RIGHTS)
public final class OpenGuestLink {
    private final Processing processing;
    private final GuestLinks links;

    OpenGuestLink(Processing processing, GuestLinks links) {
        this.processing = processing;
        this.links = links;
    }

    public Outcome handle(UUID token) {
        return processing.run(
                OpenGuestLink.class,
                _ ->
                        links.take(LinkToken.digest(token))
                                .<Outcome>map(Outcome.Opened::new)
                                .orElseGet(Outcome.NoSuchLink::new));
    }

    public sealed interface Outcome {
        /** @param person whose data this browser may see for a while */
        record Opened(Pseudonym person) implements Outcome {}

        record NoSuchLink() implements Outcome {}
    }
}
