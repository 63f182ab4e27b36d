package fr.echeance.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.echeance.application.order.StaffActs;
import fr.echeance.application.payment.NoteRefund.Command;
import fr.echeance.application.payment.NoteRefund.Outcome;
import fr.echeance.domain.shared.Money;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class NoteRefundTest {
    private static final long TOTAL = 3_570;

    @Example
    void booksTheRefundOnceAndOnlyWhenItIsMade() {
        TransferDesk desk = new TransferDesk();
        UUID order = desk.till.atTheTill();
        desk.arrives(order, TOTAL + 100);
        assertThat(desk.due(order)).containsExactly(new Money(100));
        assertThat(refunded(desk, order)).isEqualTo(Money.ZERO);
        UUID refund = desk.till.transfers.refunds(order).getFirst().id();
        for (int day : new int[] {-1, 1})
            assertThat(
                            desk.noteRefund.handle(
                                    new Command(refund, desk.today().plusDays(day), "basile")))
                    .isEqualTo(new Outcome.ImpossibleDay());
        for (int i = 0; i < 2; i++)
            assertThat(desk.noteRefund.handle(new Command(refund, desk.today(), "basile")))
                    .isEqualTo(new Outcome.Done());
        assertThat(refunded(desk, order)).isEqualTo(new Money(100));
        assertThat(desk.due(order)).isEmpty();
        assertThat(desk.till.transfers.refunds(order).getFirst().doneOn()).contains(desk.today());
        assertThat(desk.till.shop.acts.of(order))
                .extracting(StaffActs.Noted::act, StaffActs.Noted::actor)
                .containsOnlyOnce(tuple(StaffActs.Act.REFUND_NOTED, "basile"));
        assertThat(desk.noteRefund.handle(new Command(new UUID(9, 9), desk.today(), "basile")))
                .isEqualTo(new Outcome.UnknownRefund());
    }

    @Example
    void listsWhatWaitsAndWhatIsDueAndFindsAnOrderByItsReference() {
        TransferDesk desk = new TransferDesk();
        UUID first = desk.till.atTheTill();
        desk.till.shop.clock.wind(Duration.ofHours(1));
        UUID second = desk.till.atTheTill();
        desk.arrives(second, 70);
        UUID late = desk.till.atTheTill();
        desk.arrives(late, TOTAL + 1);
        desk.due(late);
        var listed = (ListTransfers.Outcome.Listed) desk.list.handle(Optional.empty());
        assertThat(listed.waiting())
                .extracting(Transfers.Waiting::order)
                .containsExactly(first, second);
        assertThat(listed.waiting().getLast().arrived()).isEqualTo(new Money(70));
        assertThat(listed.refundsDue()).extracting(Transfers.Refund::order).containsExactly(late);
        assertThat(desk.list.handle(Optional.of(desk.reference(late).number())))
                .isEqualTo(new ListTransfers.Outcome.Found(late));
        assertThat(desk.list.handle(Optional.of(fr.echeance.domain.order.OrderNumber.draw(99))))
                .isEqualTo(new ListTransfers.Outcome.NoSuchOrder());
    }

    /** Whatever arrives, whenever refunds are asked for or made: what a sale does not hold is due, exactly, once. */
    @Property(tries = 300)
    void nothingArrivesWithoutAnOrderOrARefund(@ForAll @Size(max = 12) List<Act> acts) {
        TransferDesk desk = new TransferDesk();
        UUID order = desk.till.atTheTill();
        Money arrived = Money.ZERO;
        int rank = 0;
        for (Act act : acts) {
            switch (act) {
                case ALL, PART, TWICE -> {
                    if (rank == NoteTransfer.Command.LAST_RANK) continue;
                    long cents = act == Act.ALL ? TOTAL : act == Act.PART ? 1_000 : 2 * TOTAL;
                    desk.arrives(order, cents, ++rank);
                    arrived = arrived.plus(new Money(cents));
                }
                case CANCEL -> desk.till.cancel(order);
                case LAPSE -> desk.lapse(order);
                case ASK -> desk.due(order);
                case SEND_BACK ->
                        desk.till
                                .transfers
                                .refundsDue(9)
                                .forEach(due ->
                                        desk.noteRefund.handle(
                                                new Command(due.id(), desk.today(), "basile")));
            }
        }
        Money due = desk.due(order).stream().reduce(Money.ZERO, Money::plus);
        assertThat(desk.due(order).stream().reduce(Money.ZERO, Money::plus)).isEqualTo(due);
        Money held =
                switch (desk.till.state(order)) {
                    case CONFIRMED -> new Money(TOTAL);
                    case AWAITING_PAYMENT -> arrived;
                    default -> Money.ZERO;
                };
        assertThat(due.plus(refunded(desk, order)).plus(held)).isEqualTo(arrived);
    }

    enum Act {
        ALL,
        PART,
        TWICE,
        CANCEL,
        LAPSE,
        ASK,
        SEND_BACK
    }

    private static Money refunded(TransferDesk desk, UUID order) {
        return desk.till.entries.refunds(desk.till.order(order).number()).stream()
                .map(PaymentEntries.Entry::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
