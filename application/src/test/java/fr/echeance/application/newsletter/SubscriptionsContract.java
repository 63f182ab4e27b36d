package fr.echeance.application.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.shared.Stage;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.newsletter.Channel;
import fr.echeance.domain.newsletter.Consent;
import fr.echeance.domain.newsletter.Subscription;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.privacy.ConsentWording;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What every store of subscriptions and of the suppression list does. */
public abstract class SubscriptionsContract implements Stage {
    private static final UUID ID = new UUID(7, 1);
    private static final Pseudonym PERSON = new Pseudonym(new UUID(8, 1));
    private static final AddressHash ADDRESS = TestNewsletter.ADDRESS;
    private static final AddressHash OTHER = new AddressHash("0".repeat(64));

    protected abstract Subscriptions subscriptions();

    protected abstract Suppressions suppressions();

    protected abstract Readership readership();

    /** @param asks or takes it back */
    protected abstract void asksToBeErased(Pseudonym person, boolean asks);

    @Test
    void findsASubscriptionByItsIdAndByItsAddress() {
        add(ID);
        Subscription found = in(() -> subscriptions().find(ID)).orElseThrow();
        assertThat(found.email()).isEqualTo(TestNewsletter.AURORE);
        assertThat(found.address()).isEqualTo(ADDRESS);
        assertThat(found.language()).isEqualTo(Language.EN);
        assertThat(found.topics()).containsExactlyInAnyOrder(Topic.ADVICE, Topic.OFFERS);
        assertThat(found.since()).isEqualTo(time());
        assertThat(found.lastAct()).isEqualTo(Deadline.dayOf(time()));
        assertThat(found.remindedOn()).isEmpty();
        assertThat(in(() -> subscriptions().of(ADDRESS)).orElseThrow().id()).isEqualTo(ID);
        assertThat(in(() -> subscriptions().of(OTHER))).isEmpty();
        assertThat(in(() -> subscriptions().find(new UUID(0, 0)))).isEmpty();
    }

    @Test
    void keepsEachChange() {
        add(ID);
        wind(Duration.ofDays(2));
        Subscription changed = in(() -> subscriptions().find(ID)).orElseThrow();
        changed.choose(Language.FR, Set.of(Topic.NEW_PRODUCTS), time().plus(Duration.ofDays(2)));
        changed.remind(time().plus(Duration.ofDays(2)));
        does(() -> subscriptions().save(changed));
        Subscription found = in(() -> subscriptions().find(ID)).orElseThrow();
        assertThat(found.language()).isEqualTo(Language.FR);
        assertThat(found.topics()).containsExactly(Topic.NEW_PRODUCTS);
        assertThat(found.lastAct()).isEqualTo(Deadline.dayOf(time()).plusDays(2));
        assertThat(found.remindedOn()).contains(found.lastAct());
    }

    @Test
    void isGoneWhenItIsRemovedAndWhenItsTimeIsOver() {
        add(ID);
        Subscription left = in(() -> subscriptions().find(ID)).orElseThrow();
        does(() -> subscriptions().remove(left, Deadline.dayOf(time())));
        assertThat(in(() -> subscriptions().find(ID))).isEmpty();
        assertThatThrownBy(() -> does(() -> subscriptions().save(left)))
                .isInstanceOf(IllegalStateException.class);
        does(() -> subscriptions().remove(left, Deadline.dayOf(time())));

        add(new UUID(7, 2));
        wind(Duration.ofDays(3 * 366));
        assertThat(in(() -> subscriptions().of(ADDRESS))).isEmpty();
        // A new one of the same address, before any sweep.
        add(new UUID(7, 3));
        assertThat(in(() -> subscriptions().find(new UUID(7, 2)))).isEmpty();
    }

    @Test
    void isNotThereOnceItsOwnerIsOnTheListUntilTheySignUpAgain() {
        add(ID);
        list(new UUID(9, 1));
        assertThat(in(() -> subscriptions().find(ID))).isEmpty();
        assertThat(in(() -> subscriptions().of(ADDRESS))).isEmpty();
        Instant late = time().plus(Duration.ofDays(4 * 366));
        assertThat(in(() -> subscriptions().endingUnreminded(late, 10))).isEmpty();
        add(new UUID(7, 2));
        does(() -> suppressions().lift(ADDRESS));
        assertThat(in(() -> subscriptions().endingUnreminded(late, 10)))
                .containsExactly(new UUID(7, 2));
    }

    @Test
    void findsThoseThatEndAndHaveNotBeenReminded() {
        add(ID);
        Instant end =
                Deadline.dayOf(time())
                        .plusYears(3)
                        .plusDays(1)
                        .atStartOfDay(Deadline.PARIS)
                        .toInstant();
        assertThat(in(() -> subscriptions().endingUnreminded(end.minusSeconds(1), 10))).isEmpty();
        assertThat(in(() -> subscriptions().endingUnreminded(end, 10))).containsExactly(ID);
        Subscription reminded = in(() -> subscriptions().find(ID)).orElseThrow();
        reminded.remind(time());
        does(() -> subscriptions().save(reminded));
        assertThat(in(() -> subscriptions().endingUnreminded(end, 10))).isEmpty();
    }

    @Test
    void countsWhoReadsAboutWhatInWhichLanguage() {
        assertThat(counted()).isEmpty();
        add(ID);
        assertThat(counted())
                .containsExactlyInAnyOrder(
                        new Readership.Readers(Topic.ADVICE, Language.EN, 1),
                        new Readership.Readers(Topic.OFFERS, Language.EN, 1));
        wind(Duration.ofDays(3 * 366));
        assertThat(counted()).isEmpty();
    }

    private List<Readership.Readers> counted() {
        return processing().read(CountReaders.class, _ -> readership().count());
    }

    @Test
    void knowsWhoIsLeavingUntilTheyTakeItBack() {
        for (boolean asks : new boolean[] {true, false}) {
            asksToBeErased(PERSON, asks);
            assertThat(in(() -> subscriptions().isLeaving(PERSON))).isEqualTo(asks);
        }
    }

    private void list(UUID entry) {
        processing()
                .run(
                        Unsubscribe.class,
                        now -> {
                            suppressions()
                                    .add(
                                            entry,
                                            ADDRESS,
                                            now,
                                            Deadline.endOf(Deadline.dayOf(now).plusYears(3)));
                            return now;
                        });
    }

    private void add(UUID id) {
        processing()
                .run(
                        ConfirmSubscription.class,
                        now -> {
                            subscriptions().hold(ADDRESS);
                            subscriptions()
                                    .add(
                                            Subscription.confirmed(
                                                    id,
                                                    TestNewsletter.AURORE,
                                                    ADDRESS,
                                                    Language.EN,
                                                    Set.of(Topic.ADVICE, Topic.OFFERS),
                                                    now),
                                            PERSON,
                                            new UUID(5, id.getLeastSignificantBits()),
                                            consent(now));
                            return now;
                        });
    }

    private static Consent consent(Instant now) {
        ConsentWording read = Consent.wording(Channel.CHECKOUT, Language.EN);
        return new Consent(OTHER, read.version(), read.hash(), Channel.CHECKOUT, now, now);
    }

    private void does(Runnable work) {
        in(() -> {
            work.run();
            return ID;
        });
    }

    private <T> T in(Supplier<T> work) {
        return processing().run(ChangeSubscription.class, _ -> work.get());
    }
}
