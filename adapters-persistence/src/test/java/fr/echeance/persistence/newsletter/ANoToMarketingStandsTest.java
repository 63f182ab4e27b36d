package fr.echeance.persistence.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.account.CloseAccount;
import fr.echeance.application.newsletter.CampaignPost;
import fr.echeance.application.newsletter.ChooseOffers;
import fr.echeance.application.newsletter.ChooseOffers.Choice;
import fr.echeance.application.newsletter.Deliveries.Claimed;
import fr.echeance.application.newsletter.LookUpSuppression;
import fr.echeance.application.newsletter.ObjectToMarketing;
import fr.echeance.application.newsletter.ScriptedCampaignPost;
import fr.echeance.application.newsletter.Suppressions.Listed;
import fr.echeance.application.newsletter.ViewOffers;
import fr.echeance.application.newsletter.ViewOffers.Standing;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.privacy.RequestErasure;
import fr.echeance.application.privacy.RunErasures;
import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.application.privacy.UndoErasure;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.persistence.account.AccountPath;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A no to marketing outlives the account, and what its owner does to it (GDPR art. 21(2)-(3)). */
class ANoToMarketingStandsTest {
    private static final Instant TIME = Instant.parse("2026-11-23T09:00:00Z");
    private static final EmailAddress AURORE = SampleOrders.AURORE;
    private static final EmailAddress MOVED = new EmailAddress("aurore@midi.example.com");
    private static final Pseudonym PERSON = Pseudonym.of(AURORE, SampleOrders.KEY);

    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();
    private final ScriptedCampaignPost post = fixture.bean(ScriptedCampaignPost.class);
    private final InformationPath information = new InformationPath(fixture);
    private UUID account = new UUID(0, 0);

    @BeforeEach
    void open() {
        fixture.wind(TIME);
        account = new AccountPath(fixture).furnished(TIME).open(AURORE);
    }

    @AfterEach
    void standStill() {
        fixture.wind(TIME);
        post.forget();
    }

    /** Two years without use, the sweep, and three years on the list from its day on. */
    @Test
    void becomesAnEntryOfTheListWhenTheAccountEndsForLackOfUse() {
        object();
        fixture.wind(TIME.plus(Duration.ofDays(732)));
        assertThat(use(LookUpSuppression.class).handle(AURORE).listed()).isEmpty();
        use(SweepRetention.class).handle(SweepRetention.Command.run());
        assertThat(fixture.count("shop.marketing_objection")).isZero();
        assertThat(use(LookUpSuppression.class).handle(AURORE).listed())
                .contains(new Listed(TIME, Deadline.endOf(LocalDate.of(2031, 11, 24))));
    }

    @Test
    void endsWithTheClosedAccount() {
        object();
        use(CloseAccount.class).handle(new CloseAccount.Command(account, AccountPath.PASSWORD));
        assertThat(
                        fixture.count(
                                "shop.marketing_objection WHERE active_until = '2026-11-24 00:00"
                                        + " Europe/Paris'"))
                .isOne();
    }

    @Test
    void becomesAnEntryWhenItsOwnerIsErased() {
        object();
        ask();
        fixture.wind(TIME.plus(Duration.ofDays(7)).plusSeconds(61));
        assertThat(use(RunErasures.class).handle(10).failed()).isEmpty();
        assertThat(fixture.count("shop.marketing_objection")).isZero();
        assertThat(use(LookUpSuppression.class).handle(AURORE).listed()).isPresent();
    }

    /** What hides the row hides no no: neither its owner's wish to be erased nor a restriction of it. */
    @Test
    void standsWhileItIsHidden() {
        bought();
        object();
        fixture.superuser("UPDATE shop.marketing_objection SET restricted_since = objected_at");
        assertThat(information.queue(Addressees.MARKETING)).isZero();
        use(ChooseOffers.class).handle(account, Choice.OBJECTS);
        assertThat(fixture.count("shop.marketing_objection")).isOne();
        assertThat(use(ViewOffers.class).handle(account).map(ViewOffers.View::standing))
                .contains(new Standing.Refused());
        assertThat(use(LookUpSuppression.class).handle(AURORE).objected()).isTrue();
    }

    /** The letter went to a former address; what its link says counts for the account, wherever that is. */
    @Test
    void countsAlsoWhileTheAccountIsHiddenByAnErasureThatIsTakenBack() {
        bought();
        information.queue(Addressees.MARKETING);
        information.deliver(information.deliver(Optional.empty()));
        String link = information.wayOut();
        new AccountPath(fixture).move(account, MOVED);
        ask(MOVED);
        use(ObjectToMarketing.class).handle(link);
        use(UndoErasure.class).handle(Pseudonym.of(MOVED, SampleOrders.KEY));
        assertThat(use(ViewOffers.class).handle(account).map(ViewOffers.View::standing))
                .contains(new Standing.Refused());
    }

    /** The order's duties are over, and with them what they prolonged; the account is there still. */
    @Test
    void isFiledAsLongAsThereIsAnAccount() {
        bought();
        fixture.superuser(
                "UPDATE shop.account SET active_until = '2030-06-01', archive_until ="
                        + " '2035-06-01'");
        fixture.wind(TIME.plus(Duration.ofDays(800)));
        object();
        assertThat(fixture.count("shop.marketing_objection WHERE active_until = '2030-06-01'"))
                .isOne();
    }

    /** While the mail server is asked, objecting waits for its answer: the message that is under way is the last one. */
    @Test
    void waitsForTheOneMessageThatIsUnderWay() throws Exception {
        bought();
        information.queue(Addressees.MARKETING);
        Optional<Claimed> claimed = information.deliver(Optional.empty());
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        post.answer(_ -> {
            asked.countDown();
            await(answer);
            return CampaignPost.Answer.TAKEN;
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> sender = threads.submit(() -> information.deliver(claimed));
            await(asked);
            Future<?> objector = threads.submit(this::object);
            while (fixture.count("pg_stat_activity WHERE wait_event_type = 'Lock'") == 0)
                Thread.onSpinWait();
            assertThat(fixture.count("shop.marketing_objection")).isZero();
            answer.countDown();
            sender.get();
            objector.get();
        }
        assertThat(fixture.count("shop.marketing_objection")).isOne();
        assertThat(information.queue(Addressees.MARKETING)).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void followsItsOwnerToAnotherAddress() {
        object();
        new AccountPath(fixture).move(account, MOVED);
        assertThat(use(ViewOffers.class).handle(account).map(ViewOffers.View::standing))
                .contains(new Standing.Refused());
        fixture.wind(TIME.plus(Duration.ofDays(732)));
        use(SweepRetention.class).handle(SweepRetention.Command.run());
        assertThat(use(LookUpSuppression.class).handle(MOVED).listed()).isPresent();
    }

    private void bought() {
        use(ChooseOffers.class).handle(account, Choice.LEAVES_IT);
        information.buy();
    }

    private void object() {
        use(ChooseOffers.class).handle(account, Choice.OBJECTS);
    }

    private void ask() {
        ask(AURORE);
    }

    private void ask(EmailAddress email) {
        use(RequestErasure.class)
                .handle(
                        new RequestErasure.Command(
                                Pseudonym.of(email, SampleOrders.KEY), email, false, Language.FR));
    }

    private <T> T use(Class<T> useCase) {
        return fixture.bean(useCase);
    }
}
