package fr.echeance.application.catalog;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;

/**
 * Changes what an article costs, from now on; the old price is kept with the time it held. The same
 * price again changes nothing.
 */
@NoPersonalData
public final class SetPrice {
    private final Processing processing;
    private final Assortment assortment;

    SetPrice(Processing processing, Assortment assortment) {
        this.processing = processing;
        this.assortment = assortment;
    }

    public Outcome handle(Command command) {
        boolean known =
                processing.run(
                        SetPrice.class,
                        now -> assortment.price(command.sku(), command.price(), now));
        return known ? new Outcome.Done() : new Outcome.UnknownArticle();
    }

    /**
     * @param price with tax, not negative
     */
    public record Command(Sku sku, Money price) {
        public Command {
            if (price.cents() < 0) throw new InvalidValue("price", "range");
        }
    }

    public sealed interface Outcome {
        record Done() implements Outcome {}

        record UnknownArticle() implements Outcome {}
    }
}
