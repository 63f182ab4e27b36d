package fr.echeance.web.privacy;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * The privacy notice (GDPR art. 13 and 14): what is really done, then the published table it stems from.
 *
 * @param controller lines of name, address, ways to write
 * @param rules the executed durations, kind by kind
 */
public record PrivacyPage(
        Shell shell,
        String version,
        LocalDate validFrom,
        List<String> controller,
        List<Rule> rules,
        List<Activity> annex)
        implements Page {

    /**
     * @param name what is kept
     * @param purposes each with its basis, in words
     * @param archive null when there is none
     * @param end what becomes of it at last
     * @param why null where nothing needs saying
     */
    public record Rule(
            String name,
            List<String> purposes,
            String active,
            @Nullable String archive,
            String end,
            String text,
            @Nullable String why) {}

    /**
     * One activity of the published table, in its own French wording.
     *
     * @param translation of the name; null on a French page
     */
    public record Activity(
            String name,
            @Nullable String translation,
            List<String> categories,
            List<Row> rows,
            List<String> durations) {}

    /**
     * A reason and its legal basis.
     *
     * @param translation of the reason; null on a French page
     */
    public record Row(String purpose, @Nullable String translation, String basis) {}
}
