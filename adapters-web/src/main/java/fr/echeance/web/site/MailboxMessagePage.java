package fr.echeance.web.site;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import java.time.Instant;

/**
 * One letter of the sandbox.
 *
 * @param id under which a frame finds its other half
 */
public record MailboxMessagePage(
        Shell shell, String id, String from, String to, String subject, Instant at, String text)
        implements Page {}
