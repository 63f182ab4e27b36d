package fr.echeance.application.privacy;

import fr.echeance.application.privacy.LedgerBook.Seal;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.util.function.Consumer;

/** Writes out the sealed ledger, batch by batch, for a verifier that needs neither the shop nor its database (docs/ledger). */
@UseCase(Purpose.ACCOUNTABILITY)
public final class ExportLedger {
    private final Processing processing;
    private final LedgerBook book;

    ExportLedger(Processing processing, LedgerBook book) {
        this.processing = processing;
        this.book = book;
    }

    /**
     * Hands over one line of JSON at a time: the entries of a seal, then the seal. What is sealed while this runs is left for the next
     * export; what is not sealed yet is not part of the chain.
     */
    public Exported handle(Consumer<String> line) {
        return processing.read(
                ExportLedger.class,
                _ -> {
                    long entries = 0;
                    String root = "";
                    for (Seal seal : book.seals()) {
                        book.sealedUnder(seal.number())
                                .forEach(entry -> line.accept(LedgerChain.line(entry)));
                        line.accept(LedgerChain.line(seal));
                        entries += seal.entries();
                        root = seal.root();
                    }
                    return new Exported(entries, root);
                });
    }

    /** @param root of the last seal, to be kept apart from the export; empty when nothing is sealed */
    public record Exported(long entries, String root) {}
}
