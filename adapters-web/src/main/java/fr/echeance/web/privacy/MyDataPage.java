package fr.echeance.web.privacy;

import fr.echeance.web.shared.Cookies;
import fr.echeance.web.shared.DeadlineMark;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What is kept about a person, why and until when.
 *
 * @param base where this room stands: a guest's or an account's
 * @param cookies that this shop keeps in a browser
 */
public record MyDataPage(Shell shell, String base, List<Kind> kinds, List<Cookies.Told> cookies)
        implements Page {

    /** Whether a link opened this room: then it can be closed. An account is left by signing out. */
    public boolean guest() {
        return base.equals(GuestLinkController.ADDRESS);
    }

    /**
     * @param purposes each with its basis, in words
     * @param archive null when there is none
     * @param fields in words
     */
    public record Kind(
            String name,
            List<String> purposes,
            String active,
            @Nullable String archive,
            String text,
            String source,
            String recipients,
            String fields,
            List<Kept> records) {}

    /**
     * @param placedAt of the order on which it hangs
     * @param mark until nothing of it is left
     */
    public record Kept(
            @Nullable Instant placedAt,
            DeadlineMark mark,
            boolean inArchive,
            boolean hidden,
            boolean held) {}
}
