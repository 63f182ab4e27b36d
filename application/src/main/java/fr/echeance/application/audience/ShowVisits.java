package fr.echeance.application.audience;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.audience.Identifier;
import fr.echeance.domain.audience.VisitorHash;
import fr.echeance.domain.privacy.Purpose;

import java.util.List;

import javax.crypto.SecretKey;

/**
 * What is kept under the identifier that a browser shows (droit d’accès, GDPR art. 15): nobody else can be told whose it is, so nobody
 * else is asked who they are (GDPR art. 11).
 */
@UseCase(Purpose.AUDIENCE_STATISTICS)
public final class ShowVisits {
    private static final int MOST = 10_000;

    private final Processing processing;
    private final PageViews views;
    private final SecretKey pseudonymKey;

    ShowVisits(Processing processing, PageViews views, SecretKey pseudonymKey) {
        this.processing = processing;
        this.views = views;
        this.pseudonymKey = pseudonymKey;
    }

    /** The newest first. */
    public List<PageViews.Seen> handle(Identifier identifier) {
        return processing.read(
                ShowVisits.class,
                _ -> views.of(VisitorHash.of(identifier.id(), pseudonymKey), MOST));
    }
}
