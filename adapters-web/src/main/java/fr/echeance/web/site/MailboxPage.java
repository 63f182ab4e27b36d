package fr.echeance.web.site;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import java.time.Instant;
import java.util.List;

/** Letters that the sandbox sent, newest first. */
public record MailboxPage(Shell shell, List<Row> rows) implements Page {

    public record Row(String id, Instant at, String to, String subject) {}
}
