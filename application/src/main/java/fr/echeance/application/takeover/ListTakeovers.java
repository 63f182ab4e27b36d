package fr.echeance.application.takeover;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.takeover.Takeover;

import java.util.List;

/** All takeovers, the newest first: those whose files are gone are reports. */
@UseCase(Purpose.TAKEOVER)
public final class ListTakeovers {
    private final Processing processing;
    private final Takeovers takeovers;

    ListTakeovers(Processing processing, Takeovers takeovers) {
        this.processing = processing;
        this.takeovers = takeovers;
    }

    public List<Takeover> handle() {
        return processing.read(
                ListTakeovers.class,
                now -> takeovers.list().stream().map(each -> each.at(now)).toList());
    }
}
