package fr.echeance.application.privacy;

import fr.echeance.domain.shared.Pseudonym;

import java.util.function.Consumer;

/** Everybody of whom something is kept, live or archived. */
public interface KnownPeople {
    /** Each once or more often; costs what is stored, and is asked after a restore alone. */
    void each(Consumer<Pseudonym> person);
}
