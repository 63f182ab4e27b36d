package fr.echeance.application.catalog;

import fr.echeance.application.catalog.Assortment.Texts;
import fr.echeance.domain.catalog.PriceInterval;
import fr.echeance.domain.catalog.ProductState;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.catalog.StockReason;
import fr.echeance.domain.catalog.VatCategory;
import fr.echeance.domain.catalog.WithdrawalRight;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Products as staff sees them, whatever their state. */
public interface ProductSheets {
    /** By name. */
    Listing list(Filter filter, Language language);

    Optional<Sheet> find(Slug slug);

    /** All of them by category and name, without their moves and their former prices. */
    List<Sheet> all();

    /**
     * @param text words of the name or the summary, or the beginning of an article number
     * @param soldOut only those of which an article has no free piece
     */
    record Filter(
            Optional<String> text,
            Optional<Slug> category,
            Optional<ProductState> state,
            boolean soldOut,
            int page,
            int size) {
        public Filter {
            if (text.filter(t -> t.length() > 100).isPresent())
                throw new InvalidValue("q", "too-long");
            if (page < 1 || page > 1_000) throw new InvalidValue("page", "range");
        }

        /** How many products stand before this page. */
        public int offset() {
            return (page - 1) * size;
        }
    }

    /**
     * @param total how many match
     */
    record Listing(List<Row> rows, int total) {}

    /**
     * @param from the lowest price; empty without an article
     * @param free pieces nobody has reserved, of all articles
     */
    record Row(
            Slug slug,
            String name,
            String category,
            ProductState state,
            Optional<String> picture,
            int articles,
            Optional<Money> from,
            int free) {}

    /** What is said of a product. */
    record Content(
            Slug category,
            Texts name,
            Texts summary,
            Texts description,
            VatCategory vat,
            String maker,
            Optional<Texts> warning,
            WithdrawalRight withdrawal) {}

    /**
     * @param version of what is said of it and of its picture: another one when that is different
     */
    record Sheet(
            Slug slug,
            int version,
            ProductState state,
            Optional<String> picture,
            Content content,
            List<Article> articles) {}

    /**
     * @param version of label, weight and price
     * @param prices every price it had, the newest first
     * @param moves the last ones, the newest first
     */
    record Article(
            Sku sku,
            int version,
            Texts label,
            int weightGrams,
            Money price,
            int onHand,
            int reserved,
            List<PriceInterval> prices,
            List<Move> moves) {}

    /**
     * @param onHand afterwards
     */
    record Move(Instant at, StockReason reason, int pieces, int onHand) {}
}
