package fr.echeance.web.catalog;

import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Option;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Typed;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * An article of a product, or a new one.
 *
 * @param sku empty for a new one
 * @param move names the next move of the stock: sent twice, it counts once
 * @param moving what was typed of it
 * @param differences what somebody else wrote meanwhile; null when nobody did
 */
public record ArticlePage(
        Shell shell,
        String product,
        String productName,
        String sku,
        int version,
        Typed form,
        int onHand,
        int reserved,
        List<Price> prices,
        List<Move> moves,
        String move,
        Typed moving,
        List<Option> reasons,
        @Nullable List<Typed.Difference> differences,
        @Nullable String notice)
        implements Page {
    public boolean isNew() {
        return sku.isEmpty();
    }

    /** In either form. */
    public List<Field> broken() {
        return Stream.of(form, moving).flatMap(one -> one.brokenFields().stream()).toList();
    }

    /**
     * @param price in cents
     */
    public record Price(long price, Instant from) {}

    public record Move(Instant at, String reason, int pieces, int onHand) {}
}
