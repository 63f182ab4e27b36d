package fr.echeance.web.site;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import java.time.LocalDate;
import java.util.List;

/** The legal pages that there are. */
public record LegalIndexPage(Shell shell, List<Entry> entries) implements Page {
    /** @param path under {@code /legal/} */
    public record Entry(String path, String title, String version, LocalDate validFrom) {}
}
