package fr.echeance.application.account;

import java.time.Instant;
import java.util.UUID;

/** Where somebody is signed in: browsers and devices. */
public interface Sessions {
    /** Signs them out everywhere; twice is as good as once. */
    void end(UUID subject);

    /**
     * Signs them out wherever they did not sign in with their present password. Who cannot tell by which password somebody came in signs
     * them out everywhere.
     *
     * @param since when it became their password
     */
    default void endFormer(UUID subject, Instant since) {
        end(subject);
    }
}
