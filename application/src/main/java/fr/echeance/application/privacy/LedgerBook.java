package fr.echeance.application.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ledger as accountability reads it. */
public interface LedgerBook {
    /** Seals at most 10,000 entries in one batch; 0 when there is none whose transaction has surely ended. */
    long seal();

    /** The latest entries, newest first. */
    List<Entry> latest(int limit);

    /** All seals in order, for the export. */
    List<Seal> seals();

    /** The entries of one seal in order, for the export. */
    List<Entry> sealedUnder(long seal);

    /**
     * One act.
     *
     * @param actorDigest SHA-256 of who acted, lower-case hexadecimal; empty when the shop acted by itself
     * @param seal number of the seal that holds it; empty while it is not sealed
     */
    record Entry(
            long id,
            Instant at,
            Optional<String> actorDigest,
            String action,
            String recordKind,
            String purpose,
            String rule,
            long records,
            Optional<Long> seal) {}

    /**
     * A batch of entries.
     *
     * @param root SHA-256 of the former root and the batch's lines, lower-case hexadecimal
     */
    record Seal(long number, Instant at, long entries, String root) {}
}
