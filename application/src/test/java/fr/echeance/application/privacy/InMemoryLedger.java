package fr.echeance.application.privacy;

import fr.echeance.application.shared.Clock;
import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The ledger in memory, sealed as the real one is. */
public final class InMemoryLedger implements Ledger, LedgerBook, Rewindable {
    private final Clock clock;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Seal> seals = new ArrayList<>();

    public InMemoryLedger(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void record(
            Act act, RecordKind kind, Purpose purpose, long records, Optional<UUID> actor) {
        entries.add(
                new Entry(
                        entries.size() + 1,
                        clock.now(),
                        actor.map(InMemoryLedger::digest),
                        act.name().toLowerCase(Locale.ROOT),
                        kind.id(),
                        purpose.id(),
                        kind.rule().id(),
                        records,
                        Optional.empty()));
    }

    @Override
    public List<SubjectRequest.Witnessed> witness(List<Deed> deeds) {
        return deeds.stream()
                .map(deed -> {
                    record(
                            deed.act(),
                            deed.kind(),
                            Purpose.RIGHTS,
                            deed.records(),
                            Optional.empty());
                    return new SubjectRequest.Witnessed(
                            entries.size(), deed.act(), deed.kind(), deed.records());
                })
                .toList();
    }

    @Override
    public long seal() {
        List<Entry> open = entries.stream().filter(entry -> entry.seal().isEmpty()).toList();
        if (open.isEmpty()) return 0;
        String former = seals.isEmpty() ? "" : seals.getLast().root();
        long number = seals.size() + 1;
        Seal unrooted = new Seal(number, clock.now(), open.size(), "");
        seals.add(
                new Seal(
                        number,
                        unrooted.at(),
                        open.size(),
                        LedgerChain.root(former, unrooted, open)));
        entries.replaceAll(entry -> entry.seal().isEmpty() ? under(number, entry) : entry);
        return open.size();
    }

    /** As someone would who gets past every wall. */
    public void tamper(int index, long records) {
        Entry e = entries.get(index);
        entries.set(
                index,
                new Entry(
                        e.id(),
                        e.at(),
                        e.actorDigest(),
                        e.action(),
                        e.recordKind(),
                        e.purpose(),
                        e.rule(),
                        records,
                        e.seal()));
    }

    @Override
    public List<Entry> latest(int limit) {
        return entries.reversed().stream().limit(limit).toList();
    }

    @Override
    public List<Seal> seals() {
        return List.copyOf(seals);
    }

    @Override
    public List<Entry> sealedUnder(long seal) {
        return entries.stream().filter(entry -> entry.seal().equals(Optional.of(seal))).toList();
    }

    @Override
    public Runnable mark() {
        List<Entry> before = List.copyOf(entries);
        List<Seal> sealsBefore = List.copyOf(seals);
        return () -> {
            entries.clear();
            entries.addAll(before);
            seals.clear();
            seals.addAll(sealsBefore);
        };
    }

    private static Entry under(long seal, Entry e) {
        return new Entry(
                e.id(),
                e.at(),
                e.actorDigest(),
                e.action(),
                e.recordKind(),
                e.purpose(),
                e.rule(),
                e.records(),
                Optional.of(seal));
    }

    private static String digest(UUID actor) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(actor.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
