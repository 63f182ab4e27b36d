package fr.echeance.web.security;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What happened to one customer's account.
 *
 * @param purpose under which it is looked at, in words
 * @param customer pseudonym
 */
public record CustomerEventsPage(Shell shell, String purpose, String customer, List<Row> rows)
        implements Page {
    public record Row(Instant at, String kind, String surface, @Nullable String origin) {}
}
