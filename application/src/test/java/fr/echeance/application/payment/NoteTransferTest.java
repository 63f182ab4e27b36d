package fr.echeance.application.payment;

import static fr.echeance.application.catalog.SampleCatalog.SMALL;
import static fr.echeance.application.shared.Outbox.Message.ISSUE_INVOICE;
import static fr.echeance.application.shared.Outbox.Message.REFUND_PAYMENT;
import static fr.echeance.application.shared.Outbox.Message.SEND_CONFIRMATION;
import static fr.echeance.application.shared.Outbox.Message.SEND_TRANSFER_DETAILS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.echeance.application.order.InMemoryStock;
import fr.echeance.application.order.StaffActs;
import fr.echeance.application.payment.NoteTransfer.Outcome;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class NoteTransferTest {
    private static final long TOTAL = 3_570;

    private final TransferDesk desk = new TransferDesk();
    private final TestTill till = desk.till;
    private final UUID order = till.atTheTill();

    @Test
    void confirmsTheOrderByTheInboxWhenAllOfItCame() {
        assertThat(desk.arrives(order, TOTAL)).isEqualTo(new Outcome.Paid());
        assertThat(till.state(order)).isEqualTo(OrderState.Kind.CONFIRMED);
        assertThat(till.shop.stock.shelf(SMALL)).isEqualTo(new InMemoryStock.Shelf(8, 0));
        assertThat(till.records.events()).isOne();
        assertThat(till.posted(order))
                .containsExactlyInAnyOrder(SEND_TRANSFER_DETAILS, ISSUE_INVOICE, SEND_CONFIRMATION);
        assertThat(till.shop.acts.of(order))
                .extracting(StaffActs.Noted::act, StaffActs.Noted::actor)
                .containsExactly(tuple(StaffActs.Act.TRANSFER_NOTED, "basile"));
        assertThat(desk.due(order)).isEmpty();
    }

    @Test
    void changesNothingWhenTheSameIsNotedTwice() {
        desk.arrives(order, TOTAL);
        assertThat(desk.arrives(order, TOTAL)).isEqualTo(new Outcome.AlreadyNoted());
        assertThat(till.entries.payments(till.order(order).number())).hasSize(1);
        assertThat(till.shop.acts.of(order)).hasSize(1);
        assertThat(till.posted(order)).doesNotContain(REFUND_PAYMENT);
    }

    @Test
    void waitsForTheRestOfWhatIsTooLittleAndSaysHowMuchThatIs() {
        assertThat(desk.arrives(order, 1_500)).isEqualTo(new Outcome.TooLittle(new Money(2_070)));
        assertThat(till.state(order)).isEqualTo(OrderState.Kind.AWAITING_PAYMENT);
        assertThat(desk.show.handle(order)).map(TransferSlip::missing).contains(new Money(2_070));
        assertThat(desk.due(order)).as("it waits").isEmpty();
        assertThat(desk.arrives(order, 2_070)).isEqualTo(new Outcome.Paid());
        assertThat(desk.show.handle(order)).isEmpty();
    }

    @Test
    void takesTheSameSumOfTheSameDayAgainWhenItIsTheSecond() {
        desk.arrives(order, TOTAL / 2);
        assertThat(desk.arrives(order, TOTAL / 2)).isEqualTo(new Outcome.AlreadyNoted());
        assertThat(desk.arrives(order, TOTAL / 2, 2)).isEqualTo(new Outcome.Paid());
    }

    /** Else money that came would count as known. */
    @Test
    void takesTheSameSumOfAnotherDayAndForAnotherOrderAsMoneyOfItsOwn() {
        UUID other = till.atTheTill();
        assertThat(desk.arrives(order, 1_000)).isEqualTo(new Outcome.TooLittle(new Money(2_570)));
        assertThat(desk.arrives(other, 1_000)).isEqualTo(new Outcome.TooLittle(new Money(2_570)));
        LocalDate first = desk.today();
        till.shop.clock.wind(Duration.ofDays(1));
        assertThat(desk.arrives(order, 1_000)).isEqualTo(new Outcome.TooLittle(new Money(1_570)));
        assertThat(till.transfers.arrivals(order))
                .containsExactly(
                        new Transfers.Arrival(first, new Money(1_000)),
                        new Transfers.Arrival(first.plusDays(1), new Money(1_000)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, NoteTransfer.Command.LAST_RANK + 1})
    void refusesARankThatNobodyChooses(int rank) {
        assertThatThrownBy(() -> desk.arrives(order, TOTAL, rank))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("rank");
    }

    @Test
    void showsStaffWhatIsMissingUntilNothingIs() {
        desk.arrives(order, 1_500);
        assertThat(desk.review.handle(order))
                .map(ReviewTransfers.View::missing)
                .contains(new Money(2_070));
        desk.arrives(order, 2_070);
        assertThat(desk.review.handle(order))
                .map(ReviewTransfers.View::missing)
                .contains(Money.ZERO);
        UUID lapsed = till.atTheTill();
        desk.lapse(lapsed);
        assertThat(desk.review.handle(lapsed))
                .map(ReviewTransfers.View::missing)
                .as("nothing is awaited any more")
                .contains(Money.ZERO);
    }

    @Test
    void owesWhatIsTooMuch() {
        assertThat(desk.arrives(order, TOTAL + 430)).isEqualTo(new Outcome.Paid());
        assertThat(till.posted(order)).contains(REFUND_PAYMENT);
        assertThat(desk.due(order)).containsExactly(new Money(430));
        assertThat(desk.arrives(order, 1_000)).isEqualTo(new Outcome.GoesBack());
        assertThat(desk.due(order)).containsExactly(new Money(430), new Money(1_000));
    }

    @Test
    void booksWhatComesTooLateAndOwesIt() {
        desk.lapse(order);
        assertThat(till.state(order)).isEqualTo(OrderState.Kind.LAPSED);
        assertThat(desk.arrives(order, TOTAL)).isEqualTo(new Outcome.GoesBack());
        assertThat(till.state(order)).isEqualTo(OrderState.Kind.LAPSED);
        assertThat(till.shop.stock.shelf(SMALL)).isEqualTo(new InMemoryStock.Shelf(10, 0));
        assertThat(desk.due(order)).containsExactly(new Money(TOTAL));
    }

    @Test
    void owesAPartWhenTheOrderLapsesOrIsCancelled() {
        desk.arrives(order, 1_500);
        desk.lapse(order);
        assertThat(till.posted(order)).containsOnlyOnce(REFUND_PAYMENT);
        assertThat(desk.due(order)).containsExactly(new Money(1_500));
        UUID other = till.atTheTill();
        desk.arrives(other, 20);
        till.cancel(other);
        assertThat(desk.due(other)).containsExactly(new Money(20));
    }

    @Test
    void refusesTheReferenceOfAnotherOrder() {
        UUID other = till.atTheTill();
        var command =
                new NoteTransfer.Command(
                        order, desk.reference(other), new Money(TOTAL), desk.today(), 1, "basile");
        assertThat(desk.noteTransfer.handle(command)).isEqualTo(new Outcome.OtherOrder());
        assertThat(till.records.events()).isZero();
    }

    @Test
    void refusesADayThatIsNotYetOrWasBeforeTheOrder() {
        for (LocalDate day : List.of(desk.today().plusDays(1), desk.today().minusDays(1)))
            assertThat(desk.noteTransfer.handle(desk.command(order, TOTAL, day, 1)))
                    .isEqualTo(new Outcome.ImpossibleDay());
        assertThat(till.records.events()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void refusesASumThatNobodyTransfers(long cents) {
        assertThatThrownBy(() -> desk.arrives(order, cents)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void refusesWhatIsNoOrderAndWhatIsNotPaidByTransfer() {
        var unknown =
                new NoteTransfer.Command(
                        new UUID(9, 9),
                        desk.reference(order),
                        new Money(TOTAL),
                        desk.today(),
                        1,
                        "basile");
        assertThat(desk.noteTransfer.handle(unknown)).isEqualTo(new Outcome.UnknownOrder());
        TestTill cards = new TestTill();
        NoteTransfer byCard =
                new NoteTransfer(
                        cards.processing,
                        cards.shop.orders,
                        cards.receive,
                        cards.shop.acts,
                        cards.provider);
        assertThat(byCard.handle(unknown)).isEqualTo(new Outcome.NotByTransfer());
        UUID awaiting = cards.atTheTill();
        assertThat(TransferDesk.review(cards).handle(awaiting)).isEmpty();
        assertThat(
                        new ListTransfers(
                                        cards.processing,
                                        cards.shop.orders,
                                        cards.transfers,
                                        cards.provider)
                                .handle(Optional.empty()))
                .as("who did not pay on a page is no matter of the staff's")
                .isEqualTo(new ListTransfers.Outcome.Listed(List.of(), List.of()));
    }

    @Test
    void tellsTheBuyerWhereWhatAndUntilWhen() {
        TransferSlip slip = desk.show.handle(order).orElseThrow();
        assertThat(slip.reference()).isEqualTo(desk.reference(order));
        assertThat(slip.missing()).isEqualTo(new Money(TOTAL));
        assertThat(slip.lastDay()).isEqualTo(desk.today().plusDays(10));
        assertThat(Optional.of(slip.account())).isEqualTo(till.provider.account());
        desk.lapse(order);
        assertThat(desk.show.handle(order)).isEmpty();
    }
}
