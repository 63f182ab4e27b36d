package fr.echeance.web.site;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One letter of the sandbox.
 *
 * @param html shown in a frame that runs nothing
 */
public record MailboxMessagePage(
        Shell shell,
        String from,
        String to,
        String subject,
        Instant at,
        String text,
        @Nullable String html)
        implements Page {}
