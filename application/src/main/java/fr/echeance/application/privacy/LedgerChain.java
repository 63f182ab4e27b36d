package fr.echeance.application.privacy;

import fr.echeance.application.privacy.LedgerBook.Entry;
import fr.echeance.application.privacy.LedgerBook.Seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** How a seal follows from the one before it and from its entries: what the database computed, computed again. Pure. */
final class LedgerChain {
    private LedgerChain() {}

    static boolean holds(String formerRoot, Seal seal, List<Entry> entries) {
        return seal.entries() == entries.size() && root(formerRoot, entries).equals(seal.root());
    }

    /** @param formerRoot lower-case hexadecimal; empty for the first seal */
    static String root(String formerRoot, List<Entry> entries) {
        String lines = entries.stream().map(LedgerChain::line).collect(Collectors.joining("\n"));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(formerRoot));
            digest.update(lines.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    private static String line(Entry entry) {
        return String.join(
                "|",
                String.valueOf(entry.id()),
                String.valueOf(micros(entry.at())),
                entry.actorDigest().orElse("-"),
                entry.action(),
                entry.recordKind(),
                entry.purpose(),
                entry.rule(),
                String.valueOf(entry.records()));
    }

    private static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }
}
