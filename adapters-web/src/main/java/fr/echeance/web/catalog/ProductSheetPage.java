package fr.echeance.web.catalog;

import fr.echeance.web.shared.Option;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Typed;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * All that staff can change of a product, or a new one.
 *
 * @param slug empty for a new one
 * @param version that is seen
 * @param options choices by name of field: category, vat, withdrawal
 * @param differences what somebody else wrote meanwhile; null when nobody did
 * @param pictureRule what is wrong with the picture that was sent
 * @param act names the next act of publishing or withdrawing
 */
public record ProductSheetPage(
        Shell shell,
        String slug,
        String name,
        int version,
        String state,
        @Nullable String picture,
        Typed form,
        Map<String, List<Option>> options,
        List<Article> articles,
        @Nullable List<Typed.Difference> differences,
        @Nullable String pictureRule,
        String act,
        CataloguePage.@Nullable Done done,
        @Nullable String notice)
        implements Page {
    public boolean isNew() {
        return slug.isEmpty();
    }

    public List<Option> choices(String field) {
        return options.getOrDefault(field, List.of());
    }

    /** What it may become: published, withdrawn. */
    public String next() {
        return state.equals("published") ? "withdrawn" : "published";
    }

    /**
     * @param price in cents
     */
    public record Article(
            String sku, String label, int weightGrams, long price, int onHand, int reserved) {}
}
