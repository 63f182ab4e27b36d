package fr.echeance.application.catalog;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.shared.InvalidValue;

/** Writes down how many pieces were counted on the shelf. Twice is once. */
@NoPersonalData
public final class AdjustStock {
    private final Processing processing;
    private final Assortment assortment;

    AdjustStock(Processing processing, Assortment assortment) {
        this.processing = processing;
        this.assortment = assortment;
    }

    public Outcome handle(Command command) {
        return switch (processing.run(
                AdjustStock.class, _ -> assortment.count(command.sku(), command.onHand()))) {
            case DONE -> new Outcome.Done();
            case UNKNOWN_ARTICLE -> new Outcome.UnknownArticle();
            case FEWER_THAN_RESERVED -> new Outcome.PiecesReserved();
        };
    }

    /**
     * @param onHand pieces counted, 0 to 1,000,000, those of unpaid orders included
     */
    public record Command(Sku sku, int onHand) {
        public Command {
            if (onHand < 0 || onHand > 1_000_000) throw new InvalidValue("onHand", "range");
        }
    }

    public sealed interface Outcome {
        record Done() implements Outcome {}

        record UnknownArticle() implements Outcome {}

        /** Orders hold more pieces than were counted: cancel some first, nothing changed. */
        record PiecesReserved() implements Outcome {}
    }
}
