package fr.echeance.web.catalog;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Typed;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The categories in their order; beside them one is added, or changed.
 *
 * @param slug of the one that is changed; empty when one is added
 * @param differences what somebody else wrote meanwhile; null when nobody did
 */
public record CategoriesPage(
        Shell shell,
        List<Row> rows,
        String slug,
        int version,
        Typed form,
        @Nullable List<Typed.Difference> differences,
        @Nullable String notice)
        implements Page {
    public boolean isNew() {
        return slug.isEmpty();
    }

    /**
     * @param above slug of the one before; null for the first
     */
    public record Row(String slug, String name, int products, @Nullable String above) {}
}
