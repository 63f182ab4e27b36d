package fr.echeance.web.newsletter;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Whether the shop sells to a customer by mail.
 *
 * @param state {@code refused}, {@code wanted}, {@code told} or {@code untold}; text {@code offers.<state>}
 * @param toldOn nothing but for who was told
 * @param objects to every message, whatever the state
 * @param notice text {@code notice.<notice>}
 */
public record OffersPage(
        Shell shell,
        String state,
        @Nullable LocalDate toldOn,
        boolean objects,
        @Nullable String notice)
        implements Page {}
