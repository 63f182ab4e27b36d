package fr.echeance.application.privacy;

import static fr.echeance.application.privacy.MyDataFixture.aurore;
import static fr.echeance.application.privacy.MyDataFixture.basile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.privacy.JournalCopy.Renamed;
import fr.echeance.application.privacy.SubjectRequest.Standing;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.RecordingOutbox.Posted;
import fr.echeance.domain.privacy.PersonProof;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A backup from before an erasure is restored: beside it the copy of the journal. */
class ReplayErasuresTest {
    private final MyDataFixture shop = new MyDataFixture();

    @Test
    void doesNothingWhereTheDatabaseKnows() {
        erased();
        assertThat(shop.replayErasures.handle()).isZero();
    }

    @Test
    void erasesAgainWhatTheBackupBroughtBackAndOnce() {
        erased();
        MyDataFixture restored = restored();
        assertThat(restored.people.inSight(aurore())).contains(RecordKind.ORDER_CONTACT);
        assertThat(restored.replayErasures.handle()).isOne();
        assertThat(restored.people.inSight(aurore()))
                .as("the open order, and the books")
                .containsExactlyInAnyOrder(
                        RecordKind.ORDER, RecordKind.ORDER_CONTACT, RecordKind.INVOICE);
        assertThat(restored.people.inSight(basile())).isNotEmpty();
        assertThat(restored.replayErasures.handle()).isZero();
        assertThat(restored.journal.journal()).isEqualTo(shop.journal.copy());
        assertThat(restored.journal.copy()).as("no line more").hasSize(1);
    }

    /** What was open goes by itself later, though the backup knows of no request and of no address to tell. */
    @Test
    void followsWhatIsStillOpenAndTellsNobody() {
        erased();
        MyDataFixture restored = restored();
        restored.replayErasures.handle();
        SubjectRequest request = restored.requests.latest(aurore()).orElseThrow();
        assertThat(request.standing()).isEqualTo(Standing.FOLLOWING);
        assertThat(request.answerTo()).isEmpty();
        restored.order(aurore(), 2, Optional.of(LocalDate.of(2026, 11, 24)));
        restored.clock.wind(Duration.ofDays(16));
        restored.runErasures.handle(10);
        restored.sendErasureReceipt.handle(request.id());
        assertThat(restored.people.records(RecordKind.ORDER_CONTACT, aurore())).isEmpty();
        assertThat(restored.mailer.mails()).isEmpty();
        assertThat(restored.requests.deadlines(request.id()).activeUntil().lastDay())
                .as("the request itself ends too")
                .isPresent();
    }

    /** The backup shows it as open; the journal does not name it among those that were. */
    @Test
    void forgetsWhoHadAnOrderThatEndedSinceTheBackup() {
        shop.order(aurore(), 2, Optional.of(LocalDate.of(2026, 11, 1)));
        erased();
        MyDataFixture restored = restored();
        restored.replayErasures.handle();
        assertThat(restored.people.records(RecordKind.ORDER_CONTACT, aurore())).isEmpty();
        assertThat(restored.people.inSight(aurore())).contains(RecordKind.ORDER);
    }

    @Test
    void runsTheRequestThatTheBackupStillHasAndTellsItsOwner() {
        shop.ask();
        MyDataFixture restored = restored();
        restored.ask();
        shop.clock.wind(Duration.ofDays(7));
        shop.runErasures.handle(10);
        restored.journal.take(shop.journal.copy());
        UUID request = restored.requests.latest(aurore()).orElseThrow().id();
        restored.replayErasures.handle();
        assertThat(restored.requests.latest(aurore()).orElseThrow().standing())
                .isEqualTo(Standing.FOLLOWING);
        assertThat(restored.outbox.posted())
                .contains(new Posted(Outbox.Message.SEND_ERASURE_RECEIPT, request));
    }

    /** Under the address that the account had before it moved; not what was ordered there afterwards. */
    @Test
    void findsWhoWasKnownByAnotherAddress() {
        Pseudonym former = basile();
        shop.journal.append(new Renamed(proof(former), proof(aurore()), shop.clock.now()));
        erased();
        MyDataFixture restored = restored();
        restored.clock.wind(Duration.ofHours(2));
        UUID later = restored.order(former, 5, Optional.empty());
        restored.keep(former, RecordKind.ORDER_CONTACT, later);
        restored.replayErasures.handle();
        assertThat(restored.people.records(RecordKind.ORDER_CONTACT, former))
                .singleElement()
                .satisfies(record -> assertThat(record.order()).contains(later));
    }

    /** Seen red: taken for hidden by the erasure itself, it was planned to go, and the database spared it. */
    @Test
    void sparesWhatSomebodyHidAtTheMomentTheFormerAddressWasLeft() {
        shop.journal.append(new Renamed(proof(basile()), proof(aurore()), shop.clock.now()));
        var left = shop.clock.now();
        shop.clock.wind(Duration.ofHours(1));
        erased();
        MyDataFixture restored = restored();
        UUID contact = restored.people.records(RecordKind.ORDER_CONTACT, basile()).getFirst().id();
        restored.people.hide(RecordKind.ORDER_CONTACT, Set.of(contact), left);
        restored.replayErasures.handle();
        assertThat(restored.people.records(RecordKind.ORDER_CONTACT, basile()))
                .singleElement()
                .satisfies(record -> assertThat(record.restrictedSince()).contains(left));
    }

    /** Seen red by G6: what was still open followed its owner to another address, and went only there. */
    @Test
    void findsWhoMovedBetweenTheirWishAndItsEnd() {
        shop.ask();
        shop.clock.wind(Duration.ofDays(1));
        shop.journal.append(new Renamed(proof(basile()), proof(aurore()), shop.clock.now()));
        shop.clock.wind(Duration.ofDays(6));
        shop.runErasures.handle(10);
        MyDataFixture restored = restored();
        restored.replayErasures.handle();
        assertThat(restored.people.records(RecordKind.ORDER_CONTACT, basile())).isEmpty();
    }

    @Test
    void forgetsALineWithItsOwnDeadline() {
        erased();
        MyDataFixture restored = restored();
        restored.clock.wind(Duration.ofDays(1_840));
        assertThat(restored.replayErasures.handle()).isZero();
    }

    private void erased() {
        shop.ask();
        shop.clock.wind(Duration.ofDays(7));
        assertThat(shop.runErasures.handle(10).failed()).isEmpty();
    }

    /** As it stood before anybody asked, with the copy as it is now. */
    private MyDataFixture restored() {
        MyDataFixture restored = new MyDataFixture();
        restored.journal.take(shop.journal.copy());
        shop.journal.read().renamed().forEach(restored.journal::append);
        return restored;
    }

    private static PersonProof proof(Pseudonym person) {
        return PersonProof.of(person, MyDataFixture.PROOF_KEY);
    }
}
