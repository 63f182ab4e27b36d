package fr.echeance.web.site;

import fr.echeance.web.privacy.SweepReport;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Option;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The sandbox's time machine: winds the shop's clock and shows what fades. Three forms: to its own address, {@code wind} (day, month, year,
 * next, to, real), {@code to} and {@code sweep}; to {@code /sweep}, nothing; to {@code /sql}, {@code purpose} and {@code statement}.
 *
 * @param real whether the shop runs on real time
 * @param next the next deadline; null when nothing is due any more
 * @param to the day asked for
 * @param report of the last sweep
 * @param notice text {@code notice.<notice>}: what just happened
 */
public record TimeMachinePage(
        Shell shell,
        Instant now,
        boolean real,
        @Nullable LocalDate next,
        Field to,
        List<Trace> traces,
        Sql sql,
        @Nullable SweepReport report,
        Books books,
        @Nullable String notice)
        implements Page {

    /**
     * What is left of an order.
     *
     * @param address of its page
     * @param shown whether the buyer's page still shows it
     */
    public record Trace(String number, String address, boolean shown, List<Fade> fields) {}

    /**
     * @param field in words
     * @param state visible, faded, archived or erased
     * @param lastDay null when open
     */
    public record Fade(String field, String state, @Nullable LocalDate lastDay) {}

    /**
     * Raw SQL under a purpose.
     *
     * @param refusal what the database answered instead of rows
     * @param columns empty when nothing was asked
     */
    public record Sql(
            List<Option> purposes,
            String statement,
            @Nullable String refusal,
            List<String> columns,
            List<List<String>> rows) {}

    /** The books, to the cent: what was invoiced and what was paid stays equal while names fade. */
    public record Books(long invoices, long invoiced, long payments, long paid) {}
}
