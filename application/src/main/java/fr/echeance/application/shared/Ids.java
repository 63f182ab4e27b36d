package fr.echeance.application.shared;

import java.util.UUID;

/** Chance comes in by this door. */
public interface Ids {
    /** A new identifier, sorted by time (UUID version 7, RFC 9562) so that indexes grow at one end. */
    UUID next();

    /** 64 bits from a cryptographic source, for what nobody may guess. */
    long secretBits();

    /** An identifier of 122 random bits (UUID version 4) that nobody may guess. */
    UUID secret();
}
