package fr.echeance.web.site;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Typed;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A way of delivery, or a new one.
 *
 * @param code empty for a new one
 * @param differences what somebody else wrote meanwhile; null when nobody did
 */
public record WayPage(
        Shell shell,
        String code,
        int version,
        Typed form,
        @Nullable List<Typed.Difference> differences)
        implements Page {
    public boolean isNew() {
        return code.isEmpty();
    }
}
