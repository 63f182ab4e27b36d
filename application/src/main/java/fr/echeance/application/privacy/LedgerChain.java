package fr.echeance.application.privacy;

import fr.echeance.application.privacy.LedgerBook.Entry;
import fr.echeance.application.privacy.LedgerBook.Seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;

/** How a seal follows from the one before it and from its entries: what the database computed, computed again. Pure. */
final class LedgerChain {
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private LedgerChain() {}

    static boolean holds(String formerRoot, Seal seal, List<Entry> entries) {
        return seal.entries() == entries.size()
                && root(formerRoot, seal, entries).equals(seal.root());
    }

    /** @param formerRoot lower-case hexadecimal; empty for the first seal */
    static String root(String formerRoot, Seal seal, List<Entry> entries) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(formerRoot));
            for (Entry entry : entries)
                digest.update((line(entry) + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(head(seal).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    /** An entry as a line of JSON; no value needs escaping, since the database admits only words of closed lists. */
    static String line(Entry entry) {
        return "{\"entry\":%d,\"at\":\"%s\",\"actor\":%s,\"act\":\"%s\",\"kind\":\"%s\",\"purpose\":\"%s\",\"rule\":\"%s\",\"records\":%d}"
                .formatted(
                        entry.id(),
                        instant(entry.at()),
                        entry.actorDigest().map(digest -> '"' + digest + '"').orElse("null"),
                        entry.action(),
                        entry.recordKind(),
                        entry.purpose(),
                        entry.rule(),
                        entry.records());
    }

    /** A seal as a line of JSON. */
    static String line(Seal seal) {
        return head(seal) + ",\"root\":\"%s\"}".formatted(seal.root());
    }

    private static String head(Seal seal) {
        return "{\"seal\":%d,\"at\":\"%s\",\"entries\":%d"
                .formatted(seal.number(), instant(seal.at()), seal.entries());
    }

    private static String instant(Instant at) {
        return INSTANT.format(at);
    }
}
