package fr.echeance.application.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.Processing;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What every ledger keeps to: witnessed in the transaction, sealed later, exported as the chain that the seals close. */
public abstract class LedgerContract {
    protected abstract Processing processing();

    protected abstract Ledger ledger();

    protected abstract LedgerBook book();

    @Test
    void sealsWhatIsOpenOnceAndInOrder() {
        witness(RecordKind.CART, 1);
        witness(RecordKind.ORDER, 2);
        assertThat(seal()).isEqualTo(2);
        assertThat(seal()).isZero();
        witness(RecordKind.CART, 3);
        assertThat(seal()).isEqualTo(1);
        assertThat(read(book()::seals))
                .extracting(LedgerBook.Seal::number, LedgerBook.Seal::entries)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, 2L),
                        org.assertj.core.groups.Tuple.tuple(2L, 1L));
        assertThat(read(() -> book().sealedUnder(1)))
                .extracting(LedgerBook.Entry::records)
                .containsExactly(1L, 2L);
    }

    @Test
    void exportsEachSealAfterItsEntriesAndLeavesOutWhatIsOpen() {
        witness(RecordKind.CART, 1);
        witness(RecordKind.ORDER, 2);
        seal();
        witness(RecordKind.CART, 3);
        seal();
        witness(RecordKind.CART, 4);
        List<String> lines = new ArrayList<>();
        ExportLedger.Exported exported = new ExportLedger(processing(), book()).handle(lines::add);
        assertThat(exported.entries()).isEqualTo(3);
        assertThat(lines)
                .map(line -> line.replaceAll("\"(at|root|actor|rule)\":\"[^\"]+\"", "\"$1\":…"))
                .containsExactly(
                        "{\"entry\":1,\"at\":…,\"actor\":…,\"act\":\"erased\",\"kind\":\"cart\",\"purpose\":\"retention\",\"rule\":…,\"records\":1}",
                        "{\"entry\":2,\"at\":…,\"actor\":…,\"act\":\"erased\",\"kind\":\"order\",\"purpose\":\"retention\",\"rule\":…,\"records\":2}",
                        "{\"seal\":1,\"at\":…,\"entries\":2,\"root\":…}",
                        "{\"entry\":3,\"at\":…,\"actor\":…,\"act\":\"erased\",\"kind\":\"cart\",\"purpose\":\"retention\",\"rule\":…,\"records\":3}",
                        "{\"seal\":2,\"at\":…,\"entries\":1,\"root\":…}");
        assertThat(lines.getLast()).contains(exported.root());
    }

    /** What the ledger computed, computed again: the same bytes, by another hand. */
    @Test
    void eachRootFollowsFromTheOneBeforeItAndItsEntries() {
        witness(RecordKind.CART, 1);
        seal();
        witness(RecordKind.ORDER, 2);
        witness(RecordKind.ORDER, 3);
        seal();
        List<LedgerBook.Seal> seals = read(book()::seals);
        assertThat(
                        LedgerChain.holds(
                                seals.get(0).root(),
                                seals.get(1),
                                read(() -> book().sealedUnder(2))))
                .isTrue();
        assertThat(LedgerChain.holds("", seals.get(1), read(() -> book().sealedUnder(2))))
                .isFalse();
    }

    @Test
    void answersTheEntriesOfDeedsInTheirOrder() {
        List<Ledger.Deed> deeds =
                List.of(
                        new Ledger.Deed(Ledger.Act.ERASED, RecordKind.CART, 3),
                        new Ledger.Deed(Ledger.Act.ARCHIVED, RecordKind.ORDER, 1),
                        new Ledger.Deed(Ledger.Act.ERASED, RecordKind.ORDER, 2));
        List<SubjectRequest.Witnessed> entries =
                processing().run(RunErasures.class, _ -> ledger().witness(deeds));
        assertThat(entries)
                .extracting(one -> new Ledger.Deed(one.act(), one.kind(), one.records()))
                .isEqualTo(deeds);
        assertThat(read(() -> book().latest(3)).reversed())
                .extracting(LedgerBook.Entry::id, LedgerBook.Entry::records)
                .containsExactlyElementsOf(
                        entries.stream()
                                .map(one ->
                                        org.assertj.core.groups.Tuple.tuple(
                                                one.entry(), one.records()))
                                .toList());
        List<SubjectRequest.Witnessed> none =
                processing().run(RunErasures.class, _ -> ledger().witness(List.of()));
        assertThat(none).isEmpty();
    }

    private void witness(RecordKind kind, long records) {
        processing()
                .run(
                        SweepRetention.class,
                        now -> {
                            ledger().record(
                                            Ledger.Act.ERASED,
                                            kind,
                                            Purpose.RETENTION,
                                            records,
                                            Optional.of(new UUID(0, 7)));
                            return now;
                        });
    }

    private long seal() {
        return processing().run(SealLedger.class, _ -> book().seal());
    }

    private <T> T read(Supplier<T> question) {
        return processing().read(ReadLedger.class, _ -> question.get());
    }
}
