package fr.echeance.application.shared;

import java.time.Instant;

/** The shop's one clock, the same that the database's policies read; the sandbox can wind it. */
public interface Clock {
    Instant now();
}
