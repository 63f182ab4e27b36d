package fr.echeance.web.site;

import fr.echeance.application.order.Terms;
import fr.echeance.application.site.LegalPage;
import fr.echeance.application.site.ReadLegalPage;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A legal text with its version.
 *
 * @param path under {@code /legal/}
 * @param digest of title and text in this language, which proofs of acceptance name
 * @param editions the newest first
 */
public record TermsPage(
        Shell shell,
        String path,
        String title,
        String version,
        String digest,
        LocalDate validFrom,
        List<Section> sections,
        List<Edition> editions)
        implements Page {
    private static final String HEADING = "## ";

    static TermsPage from(Shell shell, LegalPage page, ReadLegalPage.Shown shown) {
        Terms.Text text = shown.text();
        List<Section> sections = new ArrayList<>();
        for (String line : text.body().lines().filter(l -> !l.isBlank()).toList()) {
            if (line.startsWith(HEADING))
                sections.add(new Section(line.substring(HEADING.length()), new ArrayList<>()));
            else {
                if (sections.isEmpty()) sections.add(new Section("", new ArrayList<>()));
                sections.getLast().paragraphs().add(line);
            }
        }
        return new TermsPage(
                shell,
                page.text(),
                text.title(),
                text.version(),
                text.digest(),
                Deadline.dayOf(text.inForceFrom()),
                List.copyOf(sections),
                shown.editions().stream()
                        .map(one -> new Edition(one.version(), Deadline.dayOf(one.inForceFrom())))
                        .toList());
    }

    public record Edition(String version, LocalDate validFrom) {}

    public record Section(String heading, List<String> paragraphs) {}
}
