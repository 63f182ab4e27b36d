package fr.echeance.web.security;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import java.time.Instant;
import java.util.List;

/** What happened lately to one's own account. */
public record OwnEventsPage(Shell shell, List<Row> rows) implements Page {
    /** @param here whether it came from where this page is looked at */
    public record Row(Instant at, String kind, String surface, boolean here, boolean refusal) {}
}
