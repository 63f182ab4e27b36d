package fr.echeance.web.privacy;

import fr.echeance.web.shared.Option;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Pager;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Typed;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Who of the staff looked at whom, newest first.
 *
 * @param purpose under which the room looks, in words
 * @param filters as asked for
 */
public record AccessPage(
        Shell shell,
        String purpose,
        Typed filters,
        List<Option> staff,
        List<Option> places,
        List<Row> rows,
        Pager pager)
        implements Page {

    /**
     * @param staff null for somebody who has left
     * @param place the text {@code place.<place>}
     * @param subject pseudonym
     * @param same address of all looks at this person
     */
    public record Row(
            Instant at, @Nullable String staff, String place, String subject, String same) {}
}
