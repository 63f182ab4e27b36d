package fr.echeance.application.privacy;

import fr.echeance.application.privacy.LedgerBook.Entry;
import fr.echeance.application.privacy.LedgerBook.Seal;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was done to records lately, and whether the latest seals follow from one another. The whole chain is for the verifier outside the shop. */
@UseCase(Purpose.ACCOUNTABILITY)
public final class ReadLedger {
    private static final int LATEST = 1_000;
    private static final int CHECKED = 20;

    private final Processing processing;
    private final LedgerBook book;

    ReadLedger(Processing processing, LedgerBook book) {
        this.processing = processing;
        this.book = book;
    }

    /** @param entries how many to show, 1 to 1,000 */
    public View handle(int entries) {
        if (entries < 1 || entries > LATEST) throw new IllegalArgumentException("out of range");
        return processing.read(
                ReadLedger.class,
                _ -> {
                    List<Entry> latest = book.latest(LATEST);
                    List<Seal> seals = book.seals();
                    return new View(
                            latest.subList(0, Math.min(entries, latest.size())),
                            sweeps(latest),
                            seals.stream().mapToLong(Seal::entries).sum(),
                            hold(seals));
                });
    }

    private boolean hold(List<Seal> seals) {
        boolean hold = true;
        for (int i = Math.max(0, seals.size() - CHECKED); i < seals.size() && hold; i++) {
            String former = i == 0 ? "" : seals.get(i - 1).root();
            Seal seal = seals.get(i);
            hold = LedgerChain.holds(former, seal, book.sealedUnder(seal.number()));
        }
        return hold;
    }

    private static List<Sweep> sweeps(List<Entry> newestFirst) {
        Map<LocalDate, Sweep> days = new LinkedHashMap<>();
        for (Entry entry : newestFirst) {
            if (!entry.purpose().equals(Purpose.RETENTION.id())) continue;
            boolean archived = entry.action().equals("archived");
            days.merge(
                    Deadline.dayOf(entry.at()),
                    new Sweep(
                            entry.at(),
                            archived ? entry.records() : 0,
                            archived ? 0 : entry.records()),
                    (day, more) ->
                            new Sweep(
                                    day.at(),
                                    day.archived() + more.archived(),
                                    day.erased() + more.erased()));
        }
        return new ArrayList<>(days.values());
    }

    /**
     * @param latest newest first
     * @param sweeps what was swept, by day, among the last thousand acts, newest first
     * @param sealed how many entries a seal holds
     * @param chainHolds whether the latest seals follow from one another and from their entries
     */
    public record View(List<Entry> latest, List<Sweep> sweeps, long sealed, boolean chainHolds) {
        public View {
            latest = List.copyOf(latest);
            sweeps = List.copyOf(sweeps);
        }
    }

    /** @param at the last batch of the day */
    public record Sweep(Instant at, long archived, long erased) {}
}
