package fr.echeance.application.support;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.privacy.Looks;
import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.RecordingOutbox;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.MessageSubject;
import fr.echeance.domain.shared.MessageText;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.support.Enquiry;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class AnswerVisitorsTest {
    private static final EmailAddress AURORE = new EmailAddress("aurore.minuit@example.com");
    private static final UUID STAFF = new UUID(0, 7);
    private static final UUID ID = new UUID(3, 1);

    private final TestEnquiries shop = new TestEnquiries();

    @Test
    void knowsAFormThatWasShownLongEnoughAgoAndNotTooLong() {
        String ticket = shop.offer.handle();
        assertThat(shop.judge.handle(ticket)).isEqualTo(new JudgeContactForm.Judgement.TooFast());
        shop.clock.wind(JudgeContactForm.SHORTEST);
        var good = (JudgeContactForm.Judgement.Good) shop.judge.handle(ticket);
        assertThat(shop.judge.handle(ticket)).as("as often as it is sent").isEqualTo(good);
        shop.clock.wind(OfferContactForm.GOOD_FOR);
        assertThat(shop.judge.handle(ticket)).isEqualTo(new JudgeContactForm.Judgement.Stale());
        for (String forged : List.of("", "forged", own()))
            assertThat(shop.judge.handle(forged)).isEqualTo(new JudgeContactForm.Judgement.Stale());
    }

    @Test
    void receivesAFormOnceWithOneLetter() {
        assertThat(ask("Combien ?")).isEqualTo(new ReceiveEnquiry.Outcome.Received());
        assertThat(ask("Combien ?")).as("twice").isEqualTo(new ReceiveEnquiry.Outcome.Received());
        assertThat(shop.outbox.posted())
                .containsExactly(
                        new RecordingOutbox.Posted(Outbox.Message.SEND_ENQUIRY_RECEIPT, ID));
        assertThat(ask("Autre chose"))
                .as("the form again, with other words")
                .isEqualTo(new ReceiveEnquiry.Outcome.FormUsedBefore());
        assertThat(shop.list.handle().waiting()).hasSize(1);
        assertThat(shop.enquiries.read(ID)).isEqualTo(Enquiry.wording(Language.FR));
        shop.deliver();
        assertThat(shop.letters.read())
                .extracting(PostedSupportLetters.Posted::what)
                .containsExactly("received, until 2029-11-23");
    }

    @Test
    void answersOnceAndTellsTheLaterOfTwo() {
        ask("Combien ?");
        shop.outbox.taken();
        assertThat(answer("Trois minutes")).isEqualTo(new AnswerEnquiry.Outcome.Answered());
        assertThat(answer("Trois minutes")).isEqualTo(new AnswerEnquiry.Outcome.Answered());
        assertThat(shop.outbox.posted()).hasSize(1);
        assertThat(answer("Quatre")).isEqualTo(new AnswerEnquiry.Outcome.DealtWith());
        shop.deliver();
        assertThat(shop.letters.read())
                .extracting(PostedSupportLetters.Posted::what)
                .containsExactly("answered: Trois minutes");
        assertThat(shop.list.handle().dealtWith())
                .extracting(Enquiries.Row::answered)
                .containsExactly(true);
        assertThat(shop.answer.handle(new AnswerEnquiry.Command(STAFF, new MessageText("Oui"))))
                .isEqualTo(new AnswerEnquiry.Outcome.Gone());
    }

    @Test
    void closesWithoutAnAnswerAndThenAnswersNoMore() {
        ask("Achetez !");
        assertThat(shop.close.handle(ID)).isTrue();
        assertThat(shop.close.handle(ID)).isTrue();
        assertThat(shop.close.handle(STAFF)).isFalse();
        assertThat(answer("Non")).isEqualTo(new AnswerEnquiry.Outcome.DealtWith());
        assertThat(shop.list.handle().waiting()).isEmpty();
    }

    @Test
    void notesWhoLookedAtWhom() {
        ask("Combien ?");
        assertThat(shop.view.handle(new ViewEnquiry.Query(ID, STAFF))).isPresent();
        assertThat(shop.view.handle(new ViewEnquiry.Query(STAFF, STAFF))).isEmpty();
        assertThat(shop.looks.all())
                .containsExactly(
                        new Looks.Look(
                                STAFF,
                                Looks.Place.ENQUIRY,
                                Pseudonym.of(AURORE, SampleOrders.KEY),
                                shop.clock.now()));
    }

    @Test
    void erasesWhatIsTakenBackAndSendsNothingAfterwards() {
        ask("Combien ?");
        shop.deliver();
        String own = shop.letters.read().getLast().ticket();
        answer("Trois minutes");
        shop.withdraw.handle("forged");
        shop.withdraw.handle(shop.offer.handle());
        assertThat(shop.enquiries.find(ID)).isPresent();
        for (int i = 0; i < 2; i++) shop.withdraw.handle(own);
        assertThat(shop.enquiries.find(ID)).isEmpty();
        assertThat(shop.ledger.latest(9)).hasSize(1);
        shop.deliver();
        assertThat(shop.letters.read()).as("the answer was still in the outbox").isEmpty();
    }

    @Test
    void isForgottenThreeYearsAfterTheQuestionWhateverWasAnsweredMeanwhile() {
        ask("Combien ?");
        shop.clock.wind(Duration.ofDays(1000));
        answer("Trois minutes");
        shop.clock.wind(Duration.ofDays(97));
        assertThat(shop.enquiries.find(ID)).isEmpty();
    }

    private String own() {
        return shop.tickets.seal(
                new fr.echeance.application.account.Tickets.Enquirer(new UUID(3, 1)));
    }

    private ReceiveEnquiry.Outcome ask(String message) {
        return shop.receive.handle(
                new ReceiveEnquiry.Command(
                        ID,
                        AURORE,
                        Optional.empty(),
                        new MessageSubject("Sablier"),
                        new MessageText(message),
                        Language.FR));
    }

    private AnswerEnquiry.Outcome answer(String text) {
        return shop.answer.handle(new AnswerEnquiry.Command(ID, new MessageText(text)));
    }
}
