package fr.echeance.persistence.support;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.privacy.RequestErasure;
import fr.echeance.application.privacy.RunErasures;
import fr.echeance.application.site.FurnishShop;
import fr.echeance.application.site.LegalPage;
import fr.echeance.application.site.ShopSettings;
import fr.echeance.application.support.AnswerMessages;
import fr.echeance.application.support.ReadOwnMessages;
import fr.echeance.application.support.ServiceThreads;
import fr.echeance.application.support.ServiceThreadsContract;
import fr.echeance.application.support.WriteMessage;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.MessageText;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.persistence.account.AccountPath;
import fr.echeance.persistence.shared.PersistenceFixture;
import fr.echeance.persistence.shared.PostgresStage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class JooqServiceThreadsTest extends ServiceThreadsContract implements PostgresStage {
    private static final Pseudonym AURORE = Pseudonym.of(EMAIL, SampleOrders.KEY);

    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @BeforeEach
    void furnish() {
        // Who opens an account accepts terms.
        ShopSettings.Version terms =
                new ShopSettings.Version(
                        LegalPage.TERMS,
                        "1",
                        Language.FR,
                        time().minusSeconds(60),
                        "CGV",
                        "On vend.");
        fixture.bean(FurnishShop.class)
                .handle(new FurnishShop.Command(List.of(), List.of(terms), "fr", Map.of()));
    }

    /** One of them answers; the others are told, and no second letter goes. */
    @Test
    void hasOneAnswerWhenManyGiveOneAtOnce() throws Exception {
        account();
        write(1);
        List<Callable<AnswerMessages.Outcome>> staff = new ArrayList<>();
        for (int n = 11; n < 17; n++) {
            UUID id = new UUID(3, n);
            staff.add(() ->
                    fixture.bean(AnswerMessages.class)
                            .handle(
                                    new AnswerMessages.Command(
                                            id,
                                            AURORE,
                                            new UUID(3, 1),
                                            Optional.of(new MessageText("Oui")))));
        }
        List<AnswerMessages.Outcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<AnswerMessages.Outcome> answer : threads.invokeAll(staff))
                outcomes.add(answer.get());
        }
        assertThat(outcomes)
                .containsOnlyOnce(new AnswerMessages.Outcome.Answered())
                .contains(new AnswerMessages.Outcome.SaidMeanwhile());
        assertThat(fixture.count("shop.service_message")).isEqualTo(2);
        assertThat(fixture.count("technical.scheduled_tasks WHERE task_name = 'TELL_OF_ANSWER'"))
                .isOne();
    }

    @Test
    void goesWithAnErasureAndFollowsAnAddressThatChanged() {
        UUID account = new AccountPath(fixture).open(EMAIL);
        write(1);
        EmailAddress moved = new EmailAddress("aurore@midi.example.com");
        new AccountPath(fixture).move(account, moved);
        Pseudonym now = Pseudonym.of(moved, SampleOrders.KEY);
        assertThat(own(AURORE)).isZero();
        assertThat(own(now)).isOne();
        fixture.bean(RequestErasure.class)
                .handle(new RequestErasure.Command(now, moved, true, Language.FR));
        assertThat(own(now)).as("hidden at once").isZero();
        wind(Duration.ofDays(7).plusSeconds(61));
        assertThat(fixture.bean(RunErasures.class).handle(10).failed()).isEmpty();
        assertThat(fixture.count("shop.service_message")).isZero();
    }

    private int own(Pseudonym person) {
        return fixture.bean(ReadOwnMessages.class).handle(person).thread().messages().size();
    }

    private void write(int n) {
        fixture.bean(WriteMessage.class)
                .handle(
                        new WriteMessage.Command(
                                new UUID(3, n),
                                AURORE,
                                Optional.empty(),
                                new MessageText("Où est-il ?")));
    }

    @Override
    protected ServiceThreads threads() {
        return fixture.bean(ServiceThreads.class);
    }

    @Override
    protected Pseudonym account() {
        new AccountPath(fixture).open(EMAIL);
        return AURORE;
    }
}
