package fr.echeance.web.order;

import fr.echeance.web.shared.Marked;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The buyer's page of an order.
 *
 * @param state awaiting_payment, confirmed, shipped, delivered, cancelled or lapsed
 * @param contact empty once it is gone
 * @param payBefore until when it can be paid; null when there is nothing to pay
 * @param transfer how it is paid by bank transfer; null where it is not
 * @param tracking carrier and parcel number
 * @param invoiced whether there is an invoice to look at
 * @param notice text {@code notice.<notice>}: what just happened
 */
public record OrderPage(
        Shell shell,
        String number,
        String state,
        Instant placedAt,
        List<Step> steps,
        List<Line> lines,
        Sums sums,
        List<Marked> contact,
        @Nullable Instant payBefore,
        @Nullable Transfer transfer,
        @Nullable String tracking,
        boolean invoiced,
        @Nullable String notice)
        implements Page {}
