package fr.echeance.application.newsletter;

import static fr.echeance.application.newsletter.TestNewsletter.AURORE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.newsletter.ImportSubscribers.Row;
import fr.echeance.application.newsletter.ImportSubscribers.Verdict;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.domain.newsletter.Channel;
import fr.echeance.domain.newsletter.ConsentSource;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.PersonProof;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** People who agreed elsewhere; the clock stands at 23 November 2026. */
class ImportSubscribersTest {
    private static final ConsentSource FAIR =
            new ConsentSource("salon-du-livre-2025", "Oui, écrivez-moi.");
    private static final LocalDate AGREED = LocalDate.of(2025, 3, 21);

    private final TestNewsletter shop = new TestNewsletter();

    @Test
    void signsUpWithAProofOfWhereAndToWhat() {
        assertThat(importing(AGREED)).isEqualTo(Map.of(Verdict.ADDED, 1));
        var subscription = shop.subscription();
        assertThat(subscription.lastAct()).isEqualTo(AGREED);
        assertThat(subscription.deadlines().activeUntil())
                .isEqualTo(Deadline.endOf(LocalDate.of(2028, 3, 21)));
        var consent = shop.subscriptions.proof(subscription.id()).consent();
        assertThat(consent.channel()).isEqualTo(Channel.IMPORT);
        assertThat(consent.wordingVersion()).isEqualTo("import-salon-du-livre-2025");
        assertThat(consent.wordingHash()).isEqualTo(FAIR.wordingHash());
        assertThat(consent.confirmedAt()).isEqualTo("2025-03-20T23:00:00Z");
    }

    @Test
    void addsNobodyTwiceAndChangesNobodyWhoIsThere() {
        shop.subscribed();
        var before = shop.subscription().lastAct();
        assertThat(importing(AGREED)).isEqualTo(Map.of(Verdict.ALREADY, 1));
        assertThat(shop.subscription().lastAct()).isEqualTo(before);
    }

    @Test
    void keepsWhoHasObjectedOutAndOnTheListForLonger() {
        shop.unsubscribe.handle(shop.subscribed());
        shop.clock.wind(Duration.ofDays(365));
        assertThat(importing(AGREED)).isEqualTo(Map.of(Verdict.OBJECTED, 1));
        assertThat(shop.subscriptions.of(TestNewsletter.ADDRESS)).isEmpty();
        assertThat(shop.subscriptions.find(TestNewsletter.ADDRESS).orElseThrow().until())
                .isEqualTo(Leaving.listedUntil(shop.clock.now()));
    }

    /** Their no stands with their account, and is on the list only when that has ended. */
    @Test
    void keepsACustomerOutWhoObjectedToMarketing() {
        TestInformation information = new TestInformation();
        information.open(TestInformation.AURORE, AURORE, Language.FR);
        information.choose.handle(TestInformation.AURORE, ChooseOffers.Choice.OBJECTS);
        assertThat(importing(information.campaigns.newsletter, AGREED))
                .isEqualTo(Map.of(Verdict.OBJECTED, 1));
        information.choose.handle(TestInformation.AURORE, ChooseOffers.Choice.WANTS);
        assertThat(importing(information.campaigns.newsletter, AGREED))
                .isEqualTo(Map.of(Verdict.ADDED, 1));
    }

    @Test
    void keepsWhoIsBeingErasedOut() {
        shop.subscriptions.leave(Pseudonym.of(AURORE, SampleOrders.KEY), true);
        assertThat(importing(AGREED)).isEqualTo(Map.of(Verdict.ERASED, 1));
    }

    @Test
    void bringsNobodyBackWhoWasErased() {
        Pseudonym person = Pseudonym.of(AURORE, SampleOrders.KEY);
        shop.subscriptions.erase(PersonProof.of(person, TestNewsletter.PROOF_KEY));
        assertThat(importing(AGREED)).isEqualTo(Map.of(Verdict.ERASED, 1));
    }

    @Test
    void keepsTheWordsToWhichTheyAgreedOnce() {
        for (int i = 0; i < 2; i++) importing(AGREED);
        assertThat(shop.subscriptions.sources()).containsExactly(FAIR);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, NOT_YET",
        "2026-11-23, ADDED",
        "2023-11-23, ADDED",
        "2023-11-22, TOO_OLD"
    })
    void keepsOutWhoseConsentIsOverOrStillToCome(LocalDate agreedOn, Verdict verdict) {
        assertThat(importing(agreedOn)).isEqualTo(Map.of(verdict, 1));
        assertThat(shop.subscriptions.of(TestNewsletter.ADDRESS).isPresent())
                .isEqualTo(verdict == Verdict.ADDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "Salon", "salon du livre", "-salon", "aurore@example.com"})
    void wantsASourceThatNamesNobody(String name) {
        assertThatThrownBy(() -> new ConsentSource(name, "Oui."))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("source"));
    }

    private Map<Verdict, Integer> importing(LocalDate agreedOn) {
        return importing(shop, agreedOn);
    }

    private static Map<Verdict, Integer> importing(TestNewsletter shop, LocalDate agreedOn) {
        return shop.importing.handle(
                new ImportSubscribers.Command(
                        FAIR,
                        List.of(new Row(AURORE, Language.FR, Set.of(Topic.ADVICE), agreedOn))));
    }
}
