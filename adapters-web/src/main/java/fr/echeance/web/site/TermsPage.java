package fr.echeance.web.site;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;
import java.time.LocalDate;
import java.util.List;

/** A legal text with its version. */
public record TermsPage(
        Shell shell, String title, String version, LocalDate validFrom, List<Section> sections)
        implements Page {

    public record Section(String heading, List<String> paragraphs) {}
}
