package fr.echeance.application.takeover;

import static java.util.stream.Collectors.toSet;

import fr.echeance.application.privacy.Ledger;
import fr.echeance.application.takeover.TakenEntries.TakenEntry;
import fr.echeance.application.takeover.TakenOrders.TakenOrder;
import fr.echeance.domain.privacy.PersonProof;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.takeover.FormerSale;
import fr.echeance.domain.takeover.Tallies;
import fr.echeance.domain.takeover.Verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.crypto.SecretKey;

/** Loads what a batch left standing: live whole, archived with the archive's fields, overdue and undated never. */
final class Loading {
    private final TakenOrders orders;
    private final TakenEntries entries;
    private final ErasedPeople erased;
    private final Ledger ledger;
    private final SecretKey proofKey;

    Loading(
            TakenOrders orders,
            TakenEntries entries,
            ErasedPeople erased,
            Ledger ledger,
            SecretKey proofKey) {
        this.orders = orders;
        this.entries = entries;
        this.erased = erased;
        this.ledger = ledger;
        this.proofKey = proofKey;
    }

    /** Answers what was written, and what was withheld of people who were erased here before. */
    Tallies load(Judged judged, LaterAddresses later, LocalDate today) {
        List<Judged.Sale> sales = judged.sales();
        Set<Pseudonym> people = new HashSet<>(judged.staying());
        sales.forEach(sale -> people.add(sale.sale().buyer()));
        if (people.isEmpty()) return Tallies.NONE;
        Set<Pseudonym> gone = gone(people, later);
        return loadOrders(sales, gone, today)
                .plus(loadEntries(sales, gone, today))
                .loaded(
                        RecordKind.ORDER_CONTACT,
                        Verdict.Name.LIVE,
                        0,
                        judged.staying().stream().filter(gone::contains).count());
    }

    private Tallies loadOrders(List<Judged.Sale> sales, Set<Pseudonym> gone, LocalDate today) {
        List<TakenOrder> live = new ArrayList<>();
        List<TakenOrder> archived = new ArrayList<>();
        long liveWithheld = 0;
        long archivedWithheld = 0;
        for (Judged.Sale judged : sales) {
            boolean withheld = gone.contains(judged.sale().buyer());
            switch (judged.verdict(RecordKind.ORDER, today)) {
                case Verdict.Live _ when withheld -> liveWithheld++;
                case Verdict.ArchiveUntil _ when withheld -> archivedWithheld++;
                case Verdict.Live _ -> live.add(order(judged));
                case Verdict.ArchiveUntil _ -> archived.add(order(judged));
                case Verdict.Overdue _, Verdict.Undated _ -> {}
            }
        }
        var added = orders.addLive(live);
        int moved = witnessed(RecordKind.ORDER, orders.addArchived(archived));
        return Tallies.NONE
                .loaded(RecordKind.ORDER, Verdict.Name.LIVE, added.orders(), liveWithheld)
                .loaded(RecordKind.ORDER_CONTACT, Verdict.Name.LIVE, added.contacts(), 0)
                .loaded(RecordKind.ORDER, Verdict.Name.ARCHIVE_UNTIL, moved, archivedWithheld);
    }

    /** Those of erased people too: the books name nobody. */
    private Tallies loadEntries(List<Judged.Sale> sales, Set<Pseudonym> gone, LocalDate today) {
        List<TakenEntry> live = new ArrayList<>();
        List<TakenEntry> archived = new ArrayList<>();
        for (Judged.Sale judged : sales) {
            if (judged.sale().total().cents() == 0) continue;
            boolean known =
                    judged.verdict(RecordKind.ORDER, today) instanceof Verdict.Live
                            && !gone.contains(judged.sale().buyer());
            switch (judged.verdict(RecordKind.PAYMENT_ENTRY, today)) {
                case Verdict.Live _ -> live.add(entry(judged, known));
                case Verdict.ArchiveUntil _ -> archived.add(entry(judged, known));
                case Verdict.Overdue _, Verdict.Undated _ -> {}
            }
        }
        int added = entries.addLive(live);
        int moved = witnessed(RecordKind.PAYMENT_ENTRY, entries.addArchived(archived));
        return Tallies.NONE
                .loaded(RecordKind.PAYMENT_ENTRY, Verdict.Name.LIVE, added, 0)
                .loaded(RecordKind.PAYMENT_ENTRY, Verdict.Name.ARCHIVE_UNTIL, moved, 0);
    }

    private int witnessed(RecordKind kind, int archived) {
        if (archived > 0)
            ledger.record(Ledger.Act.ARCHIVED, kind, Purpose.TAKEOVER, archived, Optional.empty());
        return archived;
    }

    private Set<Pseudonym> gone(Set<Pseudonym> people, LaterAddresses later) {
        Map<Pseudonym, Set<PersonProof>> proofs = new HashMap<>();
        for (Pseudonym person : people)
            proofs.put(person, later.of(PersonProof.of(person, proofKey)));
        Set<PersonProof> known =
                erased.among(proofs.values().stream().flatMap(Set::stream).collect(toSet()));
        return people.stream()
                .filter(person ->
                        proofs.getOrDefault(person, Set.of()).stream().anyMatch(known::contains))
                .collect(toSet());
    }

    private static TakenOrder order(Judged.Sale judged) {
        return new TakenOrder(
                judged.sale().order(),
                judged.deadlines(RecordKind.ORDER),
                judged.contact(),
                judged.deadlines(RecordKind.ORDER_CONTACT).activeUntil());
    }

    private static TakenEntry entry(Judged.Sale judged, boolean known) {
        FormerSale sale = judged.sale();
        return new TakenEntry(
                sale.identity().entry(),
                known ? sale.orderNumber().value() : sale.number(),
                sale.total(),
                sale.derived(),
                sale.soldOn(),
                judged.deadlines(RecordKind.PAYMENT_ENTRY));
    }
}
