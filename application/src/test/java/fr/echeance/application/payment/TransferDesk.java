package fr.echeance.application.payment;

import fr.echeance.domain.payment.CreditorReference;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Money;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The till of a shop that is paid by transfer, and the staff behind it. */
final class TransferDesk {
    final TestTill till = new TestTill(FakePaymentProvider.byTransfer());
    final NoteTransfer noteTransfer =
            new NoteTransfer(
                    till.processing, till.shop.orders, till.receive, till.shop.acts, till.provider);
    final NoteRefund noteRefund =
            new NoteRefund(
                    till.processing,
                    till.shop.ids,
                    till.shop.orders,
                    till.transfers,
                    till.records,
                    till.entries,
                    till.shop.acts);
    final ShowTransfer show =
            new ShowTransfer(till.processing, till.shop.orders, till.entries, till.provider);
    final ListTransfers list =
            new ListTransfers(till.processing, till.shop.orders, till.transfers, till.provider);

    final ReviewTransfers review = review(till);

    static ReviewTransfers review(TestTill till) {
        return new ReviewTransfers(
                till.processing, till.shop.orders, till.transfers, till.entries, till.provider);
    }

    NoteTransfer.Outcome arrives(UUID order, long cents) {
        return arrives(order, cents, 1);
    }

    NoteTransfer.Outcome arrives(UUID order, long cents, int rank) {
        return noteTransfer.handle(command(order, cents, today(), rank));
    }

    NoteTransfer.Command command(UUID order, long cents, LocalDate day, int rank) {
        return new NoteTransfer.Command(
                order, reference(order), new Money(cents), day, rank, "basile");
    }

    CreditorReference reference(UUID order) {
        return CreditorReference.of(till.order(order).number());
    }

    LocalDate today() {
        return Deadline.dayOf(till.shop.clock.now());
    }

    void lapse(UUID order) {
        till.shop.clock.wind(Duration.ofDays(10));
        till.shop.lapse(order);
    }

    List<Money> due(UUID order) {
        till.refund.handle(order);
        return till.transfers.refunds(order).stream()
                .filter(refund -> refund.doneOn().isEmpty())
                .map(Transfers.Refund::amount)
                .toList();
    }
}
