package fr.echeance.application.account;

import java.util.UUID;

/** Where somebody is signed in: browsers and devices. */
public interface Sessions {
    /** Signs them out everywhere; twice is as good as once. */
    void end(UUID subject);
}
