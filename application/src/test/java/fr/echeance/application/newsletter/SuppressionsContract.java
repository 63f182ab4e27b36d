package fr.echeance.application.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.Stage;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.newsletter.Consent;
import fr.echeance.domain.newsletter.Subscription;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What every store of the suppression list does. */
public abstract class SuppressionsContract implements Stage {
    private static final UUID ID = new UUID(7, 1);
    private static final AddressHash ADDRESS = TestNewsletter.ADDRESS;
    private static final AddressHash OTHER = new AddressHash("0".repeat(64));

    protected abstract Subscriptions subscriptions();

    protected abstract Suppressions suppressions();

    @Test
    void remembersWhoAskedForNothingMoreUntilThatIsLifted() {
        assertThat(isListedSince(time())).isFalse();
        list(new UUID(9, 1));
        assertThat(isListedSince(time())).isTrue();
        assertThat(looked().orElseThrow())
                .isEqualTo(
                        new Suppressions.Listed(
                                time(), Deadline.endOf(Deadline.dayOf(time()).plusYears(3))));
        assertThat(isListedSince(time().plusSeconds(1))).isFalse();
        assertThat(in(() -> suppressions().isListedSince(OTHER, time()))).isFalse();
        does(() -> suppressions().lift(ADDRESS));
        assertThat(isListedSince(time())).isFalse();
        assertThat(looked()).isEmpty();
    }

    @Test
    void forgetsTheListAfterThreeYearsUnlessItIsHitAgain() {
        list(new UUID(9, 1));
        list(new UUID(9, 2));
        wind(Duration.ofDays(3 * 366));
        assertThat(isListedSince(time())).isFalse();
        // Before any sweep.
        list(new UUID(9, 3));
        assertThat(isListedSince(time())).isTrue();
    }

    @Test
    void keepsAnEntryOfTheListLongerWhenItIsMet() {
        assertThat(in(() -> suppressions().meet(ADDRESS, Deadline.at(time())))).isFalse();
        list(new UUID(9, 1));
        Deadline later = Leaving.listedUntil(time().plus(Duration.ofDays(30)));
        assertThat(in(() -> suppressions().meet(ADDRESS, later))).isTrue();
        assertThat(looked()).contains(new Suppressions.Listed(time(), later));
        wind(Duration.ofDays(4 * 366));
        assertThat(in(() -> suppressions().meet(ADDRESS, later))).as("overdue").isFalse();
    }

    @Test
    void keepsTheEntryLongerThatACampaignMeets() {
        add(ID);
        list(new UUID(9, 1));
        Deadline later = Leaving.listedUntil(time().plus(Duration.ofDays(30)));
        does(() -> suppressions().renewMet(Topic.NEW_PRODUCTS, later));
        assertThat(looked().orElseThrow().until()).as("another topic").isNotEqualTo(later);
        does(() -> suppressions().renewMet(Topic.ADVICE, later));
        assertThat(looked()).contains(new Suppressions.Listed(time(), later));
    }

    private boolean isListedSince(Instant since) {
        return in(() -> suppressions().isListedSince(ADDRESS, since));
    }

    private Optional<Suppressions.Listed> looked() {
        return processing().read(LookUpSuppression.class, _ -> suppressions().find(ADDRESS));
    }

    private void list(UUID entry) {
        processing()
                .run(
                        Unsubscribe.class,
                        now -> {
                            suppressions().add(entry, ADDRESS, now, Leaving.listedUntil(now));
                            return now;
                        });
    }

    /** A reader of advice. */
    private void add(UUID id) {
        Consent consent = TestNewsletter.consent(OTHER, time());
        Subscription reader =
                Subscription.confirmed(
                        id,
                        TestNewsletter.AURORE,
                        ADDRESS,
                        Language.EN,
                        Set.of(Topic.ADVICE),
                        time());
        does(() ->
                subscriptions()
                        .add(reader, new Pseudonym(new UUID(8, 1)), new UUID(5, 1), consent));
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
