package fr.echeance.web.site;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The blog's room: what is written, planned, published and withdrawn.
 *
 * @param purpose under which the room works, in words
 * @param notice text {@code notice.<notice>}
 */
public record BlogDeskPage(Shell shell, String purpose, List<Row> rows, @Nullable String notice)
        implements Page {
    /**
     * @param state text {@code blog.state.<state>}
     * @param at for which it is planned, or since when it is so; nothing for a draft
     */
    public record Row(UUID id, String title, String state, @Nullable Instant at) {}
}
