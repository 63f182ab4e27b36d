package fr.echeance.web.site;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * What went wrong, and what to do.
 *
 * @param detail what is known beyond the status; null when nothing is
 */
public record ProblemPage(Shell shell, int status, @Nullable String detail, String correlationId)
        implements Page {
    private static final Set<Integer> SPOKEN =
            Set.of(400, 403, 404, 405, 409, 410, 413, 422, 429, 500, 503);

    /** The status we have words for that comes closest. */
    public int spoken() {
        if (SPOKEN.contains(status)) return status;
        return status < 500 ? 400 : 500;
    }
}
