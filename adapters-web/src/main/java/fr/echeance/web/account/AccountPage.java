package fr.echeance.web.account;

import fr.echeance.web.shared.Marked;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Pager;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The account's front page: what it is, and its orders.
 *
 * @param values what the account itself keeps, each under its deadline mark
 * @param until the last day of the account if it is not used; null while an order is under way
 * @param notice text {@code notice.<notice>}: what just happened
 */
public record AccountPage(
        Shell shell,
        List<Marked> values,
        LocalDate opened,
        @Nullable LocalDate until,
        List<Row> orders,
        Pager pager,
        @Nullable String notice)
        implements Page {

    /** @param state as orders name theirs */
    public record Row(String number, Instant placedAt, String state, long total) {}
}
