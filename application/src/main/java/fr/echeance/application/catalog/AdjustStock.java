package fr.echeance.application.catalog;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.StockReason;
import fr.echeance.domain.shared.InvalidValue;

import java.util.UUID;

/** Writes down how many pieces came, went or were counted, and why. The same id twice is once. */
@NoPersonalData
public final class AdjustStock {
    private static final int MOST = 1_000_000;

    private final Processing processing;
    private final ProductChanges changes;

    AdjustStock(Processing processing, ProductChanges changes) {
        this.processing = processing;
        this.changes = changes;
    }

    public Outcome handle(Command command) {
        return switch (processing.run(
                AdjustStock.class,
                now ->
                        changes.move(
                                command.id(),
                                command.sku(),
                                command.reason(),
                                command.pieces(),
                                now))) {
            case DONE -> new Outcome.Done();
            case UNKNOWN_ARTICLE -> new Outcome.UnknownArticle();
            case IMPOSSIBLE -> new Outcome.Impossible();
        };
    }

    /**
     * @param id made where it was typed
     * @param pieces 0 to 1,000,000; counted ones include those of unpaid orders
     */
    public record Command(UUID id, Sku sku, StockReason reason, int pieces) {
        public Command {
            if (pieces < 0 || pieces > MOST) throw new InvalidValue("pieces", "range");
        }
    }

    public sealed interface Outcome {
        record Done() implements Outcome {}

        record UnknownArticle() implements Outcome {}

        /** Orders hold more pieces than would be left: cancel some first, nothing changed. */
        record Impossible() implements Outcome {}
    }
}
