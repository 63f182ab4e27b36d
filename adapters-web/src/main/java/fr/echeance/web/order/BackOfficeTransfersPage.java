package fr.echeance.web.order;

import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What staff compare with their bank's statement; names nobody.
 *
 * @param purpose under which the room looks, in words
 * @param reference by which an order is looked for
 * @param today what the day of a refund begins with
 * @param notice text {@code notice.<notice>}: what just happened
 */
public record BackOfficeTransfersPage(
        Shell shell,
        String purpose,
        Field reference,
        List<Waiting> waiting,
        List<TransferPanel.Refund> refunds,
        LocalDate today,
        @Nullable String notice)
        implements Page {

    /**
     * @param total in cents, as what arrived of it
     * @param lastDay on which it can still be paid
     */
    public record Waiting(
            String order,
            String number,
            String reference,
            long total,
            long arrived,
            LocalDate lastDay) {}
}
