package fr.echeance.domain.privacy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A record of a person as an erasure sees it: no value, only what decides its fate.
 *
 * @param order on which it hangs
 * @param archived whether it lies in the intermediate archive already
 * @param deadlines as they are stored; an archived record has its last one alone, twice
 * @param restrictedSince since when it is hidden from every purpose but rights
 * @param held whether a hold (gel) keeps it
 */
public record PersonalRecord(
        RecordKind kind,
        UUID id,
        Optional<UUID> order,
        boolean archived,
        Deadlines deadlines,
        Optional<Instant> restrictedSince,
        boolean held) {}
