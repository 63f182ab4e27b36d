package fr.echeance.web.catalog;

import fr.echeance.web.shared.Option;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Pager;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.ShownFilters;
import fr.echeance.web.shared.Typed;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The back office's list of products.
 *
 * @param filters as typed
 * @param act names the next act of publishing or withdrawing
 * @param done what the last one did
 */
public record CataloguePage(
        Shell shell,
        Typed filters,
        List<Option> categories,
        List<Option> states,
        List<Row> rows,
        int total,
        Pager pager,
        String act,
        ShownFilters saved,
        @Nullable Done done,
        @Nullable String notice)
        implements Page {
    /**
     * @param from lowest price, in cents
     */
    public record Row(
            String slug,
            String name,
            String category,
            String state,
            @Nullable String picture,
            int articles,
            @Nullable Long from,
            int free) {}

    /**
     * @param act can be undone
     * @param incomplete stayed as they are
     */
    public record Done(String act, int changed, int incomplete) {}
}
