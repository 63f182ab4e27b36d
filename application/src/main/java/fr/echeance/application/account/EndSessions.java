package fr.echeance.application.account;

import fr.echeance.application.shared.NoPersonalData;

import java.util.UUID;

/** Signs somebody out everywhere: at their wish, and after a password or an account is no more. Touches opaque ids alone. */
@NoPersonalData
public final class EndSessions {
    private final Sessions sessions;

    EndSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    public void handle(UUID subject) {
        sessions.end(subject);
    }
}
