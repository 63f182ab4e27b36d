package fr.echeance.web.site;

import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Option;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Typed;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One article: written here, tried, planned and withdrawn.
 *
 * @param purpose under which the room works, in words
 * @param version of the words that the form shows; nothing when it begins an article
 * @param state text {@code blog.state.<state>}; {@code new} when it begins one
 * @param at for which it is planned, or since when it is so
 * @param address at which it can be read; nothing when it cannot
 * @param authors members of staff; of a known article the first leaves the name that is there
 * @param sights how it looks, by language; none when it begins an article
 * @param differences from what somebody else wrote meanwhile
 */
public record BlogSheetPage(
        Shell shell,
        String purpose,
        UUID id,
        @Nullable Integer version,
        String state,
        @Nullable Instant at,
        @Nullable String address,
        Typed form,
        List<Option> authors,
        Field when,
        List<BlogArticlePage.Told> sights,
        @Nullable List<Typed.Difference> differences,
        @Nullable String notice)
        implements Page {
    public boolean isWritten() {
        return !state.equals("withdrawn");
    }
}
