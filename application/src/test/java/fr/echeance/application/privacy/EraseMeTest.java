package fr.echeance.application.privacy;

import static fr.echeance.application.privacy.MyDataFixture.AURORE;
import static fr.echeance.application.privacy.MyDataFixture.BASILE;
import static fr.echeance.application.privacy.MyDataFixture.aurore;
import static fr.echeance.application.privacy.MyDataFixture.basile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.privacy.SubjectRequest.Standing;
import fr.echeance.application.privacy.SubjectRequest.Witnessed;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.RecordingOutbox.Posted;
import fr.echeance.domain.privacy.ErasurePlan.Fate;
import fr.echeance.domain.privacy.ErasurePlan.Line;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class EraseMeTest {
    private final MyDataFixture shop = new MyDataFixture();

    @Test
    void hidesAtOnceWhatWillGoAndNothingElse() {
        assertThat(shop.ask())
                .isEqualTo(
                        new RequestErasure.Outcome.Asked(
                                shop.clock.now().plus(Duration.ofDays(7))));
        assertThat(shop.people.inSight(aurore()))
                .containsExactly(RecordKind.INVOICE, RecordKind.ORDER, RecordKind.ORDER_CONTACT);
        assertThat(shop.people.inSight(basile())).containsExactly(RecordKind.ORDER_CONTACT);
    }

    @Test
    void comesBackWhenItIsUndoneInTime() {
        List<RecordKind> before = shop.people.inSight(aurore());
        shop.ask();
        shop.clock.wind(Duration.ofDays(7).minusSeconds(1));
        assertThat(shop.undoErasure.handle(aurore())).isEqualTo(new UndoErasure.Outcome.Undone());
        assertThat(shop.people.inSight(aurore())).isEqualTo(before);
        assertThat(shop.undoErasure.handle(aurore())).isEqualTo(new UndoErasure.Outcome.TooLate());
        shop.clock.wind(Duration.ofDays(1));
        assertThat(shop.runErasures.handle(10).done()).isEmpty();
        assertThat(shop.people.inSight(aurore())).isEqualTo(before);
    }

    /** Seen red: the evidence of an account was kept to the end that the account would have had unused. */
    @Test
    void closesTheAccountWithTheErasureAsItWasPreviewed() {
        UUID account = shop.account(aurore());
        List<Line> before = shop.previewErasure.handle(aurore()).plan();
        shop.ask();
        assertThat(shop.outbox.posted())
                .as("hidden, and signed out")
                .contains(new Posted(Outbox.Message.END_SESSIONS, account));
        shop.clock.wind(Duration.ofDays(7));
        List<Line> preview = shop.previewErasure.handle(aurore()).plan();
        assertThat(before)
                .filteredOn(line -> line.kind() == RecordKind.ACCOUNT)
                .isSubsetOf(preview);
        shop.runErasures.handle(10);
        assertThat(shop.requests.latest(aurore()).orElseThrow().plan()).isEqualTo(preview);
        assertThat(preview)
                .filteredOn(line -> line.kind() == RecordKind.ACCOUNT)
                .singleElement()
                .satisfies(line -> assertThat(line.fate()).isEqualTo(Fate.ARCHIVED))
                .satisfies(line ->
                        assertThat(line.until().lastDay()).contains(LocalDate.of(2031, 11, 30)));
    }

    /** Seen red: the daily look took the account of who had come back. */
    @Test
    void leavesAnAccountThatWasOpenedAfterwards() {
        run();
        shop.account(aurore());
        shop.clock.wind(Duration.ofDays(1));
        shop.runErasures.handle(10);
        assertThat(shop.people.inSight(aurore())).contains(RecordKind.ACCOUNT);
    }

    @Test
    void isTooLateOnceTheGraceIsOverThoughNoTimerCameYet() {
        shop.ask();
        shop.clock.wind(Duration.ofDays(7));
        assertThat(shop.undoErasure.handle(aurore())).isEqualTo(new UndoErasure.Outcome.TooLate());
    }

    @Test
    void doesWhatWasPreviewedAndSaysItInTheReceipt() {
        shop.ask();
        assertThat(shop.runErasures.handle(10).done()).as("not before").isEmpty();
        shop.clock.wind(Duration.ofDays(7));
        List<Line> preview = shop.previewErasure.handle(aurore()).plan();
        assertThat(shop.runErasures.handle(10).done()).hasSize(1);
        SubjectRequest request = shop.requests.latest(aurore()).orElseThrow();
        assertThat(request.plan()).isEqualTo(preview);
        assertThat(request.standing()).isEqualTo(Standing.FOLLOWING);
        assertThat(preview)
                .extracting(Line::kind, Line::fate)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(RecordKind.ORDER_CONTACT, Fate.GOES),
                        org.assertj.core.groups.Tuple.tuple(RecordKind.ORDER, Fate.ARCHIVED),
                        org.assertj.core.groups.Tuple.tuple(RecordKind.ORDER, Fate.STAYS),
                        org.assertj.core.groups.Tuple.tuple(RecordKind.ORDER_CONTACT, Fate.STAYS),
                        org.assertj.core.groups.Tuple.tuple(RecordKind.INVOICE, Fate.STAYS));
        assertThat(shop.people.records(RecordKind.ORDER_CONTACT, aurore())).hasSize(1);
        assertThat(shop.people.records(RecordKind.ORDER_CONTACT, basile())).hasSize(1);
        assertThat(request.entries())
                .extracting(Witnessed::act, Witnessed::kind, Witnessed::records)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Ledger.Act.ARCHIVED, RecordKind.ORDER, 1L),
                        org.assertj.core.groups.Tuple.tuple(
                                Ledger.Act.ERASED, RecordKind.ORDER_CONTACT, 1L));
        for (Witnessed entry : request.entries())
            assertThat(shop.ledger.latest(50))
                    .anyMatch(e ->
                            e.id() == entry.entry()
                                    && e.recordKind().equals(entry.kind().id())
                                    && e.records() == entry.records());
        assertThat(shop.journal.journal()).hasSize(1).isEqualTo(shop.journal.copy());
    }

    @Test
    void tellsThePersonOnceAndForgetsTheAddressWithTheEnd() {
        UUID id = run();
        assertThat(shop.outbox.posted())
                .containsExactly(new Posted(Outbox.Message.SEND_ERASURE_RECEIPT, id));
        shop.sendErasureReceipt.handle(id);
        shop.sendErasureReceipt.handle(id);
        assertThat(shop.mailer.mails()).hasSize(1);
        assertThat(shop.requests.latest(aurore()).orElseThrow().answerTo())
                .as("once more, when the open order is done")
                .contains(AURORE);

        shop.order(aurore(), 2, Optional.of(LocalDate.of(2026, 11, 24)));
        shop.clock.wind(Duration.ofDays(16));
        assertThat(shop.runErasures.handle(10).done()).hasSize(1);
        SubjectRequest done = shop.requests.latest(aurore()).orElseThrow();
        assertThat(done.standing()).isEqualTo(Standing.DONE);
        assertThat(shop.people.records(RecordKind.ORDER_CONTACT, aurore())).isEmpty();
        shop.sendErasureReceipt.handle(id);
        assertThat(shop.mailer.mails()).hasSize(2);
        assertThat(shop.requests.latest(aurore()).orElseThrow().answerTo()).isEmpty();
        assertThat(shop.requests.deadlines(id).activeUntil().lastDay())
                .contains(LocalDate.of(2026, 12, 16));
    }

    @Test
    void looksAgainEachDayAndSaysNothingWhenThereIsNothingNew() {
        UUID id = run();
        shop.sendErasureReceipt.handle(id);
        shop.clock.wind(Duration.ofDays(1));
        assertThat(shop.runErasures.handle(10).done()).containsExactly(id);
        assertThat(shop.runErasures.handle(10).done()).isEmpty();
        shop.sendErasureReceipt.handle(id);
        assertThat(shop.mailer.mails()).hasSize(1);
        assertThat(shop.journal.journal()).hasSize(1);
    }

    @Test
    void doesNotCoverAnOrderThatCameLater() {
        shop.ask();
        shop.clock.wind(Duration.ofDays(2));
        UUID later = shop.order(aurore(), 4, Optional.of(LocalDate.of(2026, 1, 1)));
        shop.keep(aurore(), RecordKind.ORDER_CONTACT, later);
        shop.clock.wind(Duration.ofDays(5));
        shop.runErasures.handle(10);
        assertThat(shop.people.inSight(aurore()))
                .containsExactlyInAnyOrder(
                        RecordKind.INVOICE,
                        RecordKind.ORDER,
                        RecordKind.ORDER_CONTACT,
                        RecordKind.ORDER_CONTACT);
    }

    @Test
    void isOneRequestHoweverOftenItIsAsked() {
        shop.ask();
        shop.clock.wind(Duration.ofDays(1));
        assertThat(shop.ask()).isInstanceOf(RequestErasure.Outcome.AskedAlready.class);
        assertThat(shop.listSubjectRequests.handle(10))
                .singleElement()
                .satisfies(asked ->
                        assertThat(asked.answerBefore()).contains(LocalDate.of(2026, 12, 23)));
    }

    @Test
    void takesTheReceiptToNoAddressButTheirs() {
        assertThat(
                        shop.requestErasure.handle(
                                new RequestErasure.Command(aurore(), BASILE, false, Language.FR)))
                .isEqualTo(new RequestErasure.Outcome.AnotherAddress());
        assertThat(shop.people.inSight(aurore())).hasSize(5);
        assertThat(
                        shop.requestErasure.handle(
                                new RequestErasure.Command(aurore(), BASILE, true, Language.FR)))
                .as("a sign-in vouches for it")
                .isInstanceOf(RequestErasure.Outcome.Asked.class);
    }

    @Test
    void asksAnewForWhatTheFirstRequestDoesNotCover() {
        run();
        assertThat(shop.ask()).isInstanceOf(RequestErasure.Outcome.Asked.class);
        assertThat(shop.listSubjectRequests.handle(10))
                .extracting(SubjectRequests.Asked::standing)
                .containsExactly(Standing.GRACE, Standing.FOLLOWING);
    }

    @Test
    void goesOnWithTheFirstRequestWhenTheSecondIsUndone() {
        UUID first = run();
        shop.ask();
        shop.clock.wind(Duration.ofDays(6));
        assertThat(shop.runErasures.handle(10).done()).as("the first waits").isEmpty();
        shop.undoErasure.handle(aurore());
        shop.order(aurore(), 2, Optional.of(LocalDate.of(2026, 11, 24)));
        shop.clock.wind(Duration.ofDays(16));
        assertThat(shop.runErasures.handle(10).done()).containsExactly(first);
        assertThat(shop.people.records(RecordKind.ORDER_CONTACT, aurore())).isEmpty();
        assertThat(shop.requests.latest(aurore()).orElseThrow().standing())
                .isEqualTo(Standing.DONE);
    }

    @Test
    void staysAsItWasWhenTheReceiptCannotBeSent() {
        UUID id = run();
        shop.mailer.down(true);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> shop.sendErasureReceipt.handle(id))
                .isInstanceOf(IllegalStateException.class);
        shop.mailer.down(false);
        shop.sendErasureReceipt.handle(id);
        assertThat(shop.mailer.mails()).hasSize(1);
    }

    private UUID run() {
        shop.ask();
        shop.clock.wind(Duration.ofDays(7));
        return shop.runErasures.handle(10).done().getFirst();
    }
}
