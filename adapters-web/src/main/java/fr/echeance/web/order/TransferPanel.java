package fr.echeance.web.order;

import fr.echeance.application.payment.NoteTransfer;
import fr.echeance.application.payment.ReviewTransfers;
import fr.echeance.application.payment.Transfers;
import fr.echeance.web.shared.Field;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was transferred for an order, the form for what arrives, and what is to be sent back.
 *
 * @param reference of the order, in groups of four
 * @param missing what the order still waits for, in cents; nothing when it does not
 * @param rank which of the arrivals of that sum on that day
 * @param today what the day of a refund begins with
 */
public record TransferPanel(
        String reference,
        long missing,
        Field amount,
        Field receivedOn,
        Field stated,
        String rank,
        LocalDate today,
        List<Arrival> arrivals,
        List<Refund> refunds) {
    static TransferPanel of(ReviewTransfers.View view, TransferForm form, LocalDate today) {
        return new TransferPanel(
                view.reference().grouped(),
                view.missing().cents(),
                form.amount(),
                form.receivedOn(),
                form.reference(),
                form.rank(),
                today,
                view.arrivals().stream()
                        .map(one -> new Arrival(one.receivedOn(), one.amount().cents()))
                        .toList(),
                view.refunds().stream().map(Refund::of).toList());
    }

    /** First, second … of the same sum on the same day. */
    public int ranks() {
        return NoteTransfer.Command.LAST_RANK;
    }

    /** What nobody could read. */
    public List<Field> fields() {
        return List.of(amount, receivedOn, stated);
    }

    /**
     * @param cents what came
     */
    public record Arrival(LocalDate receivedOn, long cents) {}

    /**
     * @param cents what goes back
     * @param doneOn null while it is to be made
     */
    public record Refund(
            String id,
            UUID order,
            String reference,
            long cents,
            LocalDate dueSince,
            @Nullable LocalDate doneOn) {
        static Refund of(Transfers.Refund refund) {
            return new Refund(
                    refund.id().toString(),
                    refund.order(),
                    refund.reference().grouped(),
                    refund.amount().cents(),
                    refund.dueSince(),
                    refund.doneOn().orElse(null));
        }
    }
}
