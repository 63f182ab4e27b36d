package fr.echeance.application.privacy;

import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;

/** The account of one person, as an erasure must change it. */
public interface PersonAccounts {
    /** Notes the end of the account of a held person; their deadlines are moved apart. */
    void close(Pseudonym person, Instant at);
}
