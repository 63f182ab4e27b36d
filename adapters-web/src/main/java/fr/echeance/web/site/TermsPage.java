package fr.echeance.web.site;

import fr.echeance.application.order.Terms;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A legal text with its version. */
public record TermsPage(
        Shell shell, String title, String version, LocalDate validFrom, List<Section> sections)
        implements Page {
    private static final String HEADING = "## ";

    static TermsPage from(Shell shell, Terms.Text text) {
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
                text.title(),
                text.version(),
                Deadline.dayOf(text.inForceFrom()),
                List.copyOf(sections));
    }

    public record Section(String heading, List<String> paragraphs) {}
}
