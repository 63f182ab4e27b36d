package fr.echeance.application.support;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.privacy.Looks;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.shared.MessageText;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.support.ServiceMessage;
import fr.echeance.domain.support.ServiceThread;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

class AnswerCustomersTest {
    private static final UUID STAFF = new UUID(0, 7);
    private static final Pseudonym PERSON = TestThreads.PERSON;
    private static final Pseudonym BASILE = new Pseudonym(new UUID(4, 2));

    private final TestThreads shop = new TestThreads();

    @Test
    void takesAFormOnce() {
        assertThat(write(1, "Où est-il ?")).isEqualTo(new WriteMessage.Outcome.Written());
        assertThat(write(1, "Où est-il ?")).isEqualTo(new WriteMessage.Outcome.Written());
        assertThat(write(1, "Autre chose")).isEqualTo(new WriteMessage.Outcome.FormUsedBefore());
        assertThat(
                        shop.write.handle(
                                new WriteMessage.Command(
                                        id(1),
                                        BASILE,
                                        Optional.empty(),
                                        new MessageText("Où est-il ?"))))
                .as("a form of somebody else's")
                .isEqualTo(new WriteMessage.Outcome.FormUsedBefore());
        assertThat(thread().messages()).hasSize(1);
        assertThat(shop.read.handle(BASILE).thread().messages()).isEmpty();
    }

    @Test
    void waitsForAnAnswerWhenEnoughWaits() {
        for (int n = 1; n <= ServiceThread.MOST_WAITING; n++) write(n, "Encore " + n);
        assertThat(write(50, "Encore")).isEqualTo(new WriteMessage.Outcome.EnoughWaits());
        assertThat(write(1, "Encore 1")).as("again").isEqualTo(new WriteMessage.Outcome.Written());
        answer(60, ServiceThread.MOST_WAITING, "Voilà");
        assertThat(write(50, "Merci")).isEqualTo(new WriteMessage.Outcome.Written());
    }

    @Test
    void answersOnceAndTellsWithoutSayingWhat() {
        write(1, "Où est-il ?");
        assertThat(answer(2, 1, "En route")).isEqualTo(new AnswerMessages.Outcome.Answered());
        assertThat(answer(2, 1, "En route")).isEqualTo(new AnswerMessages.Outcome.Answered());
        assertThat(thread().messages())
                .extracting(ServiceMessage::author)
                .containsExactly(ServiceMessage.Author.CUSTOMER, ServiceMessage.Author.SHOP);
        assertThat(shop.list.handle().waiting()).isEmpty();
        assertThat(shop.list.handle().dealtWith()).hasSize(1);
        shop.deliver();
        assertThat(shop.letters.read())
                .extracting(PostedSupportLetters.Posted::what)
                .containsExactly("an answer waits FR");
    }

    @Test
    void tellsWhoAnswersWhatWasSaidMeanwhile() {
        write(1, "Où est-il ?");
        write(3, "Il est arrivé, merci.");
        assertThat(answer(2, 1, "En route")).isEqualTo(new AnswerMessages.Outcome.SaidMeanwhile());
        assertThat(putAside(1)).isEqualTo(new AnswerMessages.Outcome.SaidMeanwhile());
        assertThat(thread().waiting()).isEqualTo(2);
        assertThat(putAside(3)).isEqualTo(new AnswerMessages.Outcome.Answered());
        assertThat(putAside(3)).as("twice").isEqualTo(new AnswerMessages.Outcome.Answered());
        assertThat(shop.outbox.posted()).as("nothing to tell").isEmpty();
        assertThat(shop.list.handle().waiting()).isEmpty();
    }

    @Test
    void answersNobodyWhoIsGone() {
        assertThat(answer(2, 1, "En route")).isEqualTo(new AnswerMessages.Outcome.Gone());
        assertThat(shop.view.handle(new ViewThread.Query(PERSON, STAFF))).isEmpty();
        assertThat(shop.looks.all()).isEmpty();
    }

    @Test
    void notesWhoLookedAtWhom() {
        write(1, "Où est-il ?");
        assertThat(shop.view.handle(new ViewThread.Query(PERSON, STAFF))).isPresent();
        assertThat(shop.looks.all())
                .containsExactly(
                        new Looks.Look(STAFF, Looks.Place.MESSAGES, PERSON, shop.clock.now()));
    }

    @Test
    void endsThreeYearsAfterTheCustomersLastMessageWhole() {
        write(1, "Où est-il ?");
        shop.clock.wind(Duration.ofDays(1000));
        write(2, "Merci");
        shop.clock.wind(Duration.ofDays(1000));
        answer(3, 2, "De rien");
        assertThat(thread().messages()).hasSize(3);
        shop.clock.wind(Duration.ofDays(97));
        assertThat(thread().messages()).as("an answer prolongs nothing").isEmpty();
    }

    private ServiceThread thread() {
        return shop.read.handle(PERSON).thread();
    }

    private WriteMessage.Outcome write(int n, String text) {
        shop.clock.wind(Duration.ofSeconds(1));
        return shop.write.handle(
                new WriteMessage.Command(
                        id(n), PERSON, Optional.of(OrderNumber.draw(7)), new MessageText(text)));
    }

    private AnswerMessages.Outcome answer(int n, int seen, String text) {
        return shop.answer.handle(
                new AnswerMessages.Command(
                        id(n), PERSON, id(seen), Optional.of(new MessageText(text))));
    }

    private AnswerMessages.Outcome putAside(int seen) {
        return shop.answer.handle(
                new AnswerMessages.Command(id(99), PERSON, id(seen), Optional.empty()));
    }

    private static UUID id(int n) {
        return new UUID(3, n);
    }
}
