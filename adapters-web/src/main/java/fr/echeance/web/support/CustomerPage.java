package fr.echeance.web.support;

import fr.echeance.web.shared.Marked;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A customer, as far as they are in everyday use.
 *
 * @param purpose under which the room looks, in words
 * @param id pseudonym, as it stands in the address
 * @param name null while no order and no address book says it
 * @param account null for a guest
 * @param values how they are reached, each under its deadline mark
 * @param addresses the address book
 * @param orders the newest
 * @param more whether there are older ones
 * @param request what they wait for; null when nothing is under way
 */
public record CustomerPage(
        Shell shell,
        String purpose,
        String id,
        @Nullable String name,
        @Nullable Account account,
        List<Marked> values,
        List<Marked> addresses,
        List<Row> orders,
        boolean more,
        @Nullable Request request)
        implements Page {

    /** @param closedAt null while it is open */
    public record Account(
            String id, Instant openedAt, LocalDate lastSignIn, @Nullable Instant closedAt) {}

    public record Row(String id, String number, Instant placedAt, String state, long total) {}

    /** @param standing the text {@code request.<standing>} */
    public record Request(String standing, Instant askedAt, LocalDate answerBefore) {}
}
