package fr.echeance.web.newsletter;

import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The newsletter's room: whether an address may be written to.
 *
 * @param purpose under which the room looks, in words
 * @param answer nothing before somebody asked
 */
public record SuppressionPage(Shell shell, String purpose, Field email, @Nullable Answer answer)
        implements Page {
    /**
     * Of the list about an address that is not repeated.
     *
     * @param since nothing when it is not on the list
     * @param lastDay of its being on it
     * @param objected whether a customer with that address has refused offers
     */
    public record Answer(@Nullable Instant since, @Nullable LocalDate lastDay, boolean objected) {}
}
