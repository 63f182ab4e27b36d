package fr.echeance.domain.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import javax.crypto.spec.SecretKeySpec;

class SubscriptionTest {
    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");
    private static final EmailAddress AURORE = new EmailAddress("Aurore.Minuit@example.com");
    private static final SecretKeySpec KEY = new SecretKeySpec(new byte[] {1}, "HmacSHA256");
    private static final AddressHash ADDRESS = AddressHash.ofSuppression(AURORE, KEY);

    private final Subscription subscription =
            Subscription.confirmed(
                    new UUID(0, 1), AURORE, ADDRESS, Language.FR, Set.of(Topic.ADVICE), NOON);

    @Test
    void endsThreeYearsAfterTheLastActAndItsProofFiveLater() {
        assertThat(subscription.deadlines().activeUntil())
                .isEqualTo(Deadline.endOf(LocalDate.of(2029, 11, 23)));
        assertThat(subscription.proofDeadlines().archiveUntil())
                .isEqualTo(Deadline.endOf(LocalDate.of(2034, 11, 23)));
        assertThat(subscription.act(NOON.plus(Duration.ofDays(10)))).isTrue();
        assertThat(subscription.deadlines().activeUntil())
                .isEqualTo(Deadline.endOf(LocalDate.of(2029, 12, 3)));
    }

    @Test
    void notesAnActOnceADayAndTheAnswerToAReminder() {
        assertThat(subscription.act(NOON.plusSeconds(60))).isFalse();
        assertThat(subscription.remind(NOON)).isTrue();
        assertThat(subscription.remind(NOON)).isFalse();
        assertThat(subscription.act(NOON.plusSeconds(60))).isTrue();
        assertThat(subscription.remindedOn()).isEmpty();
    }

    @Test
    void isAboutSomething() {
        assertThatThrownBy(() -> subscription.choose(Language.FR, Set.of(), NOON))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.rule()).isEqualTo("required"));
        assertThat(subscription.topics()).containsExactly(Topic.ADVICE);
    }

    @Test
    void knowsAnAddressHoweverItIsWrittenAndForOneUseAlone() {
        EmailAddress lower = new EmailAddress("aurore.minuit@example.com");
        assertThat(AddressHash.ofSuppression(lower, KEY)).isEqualTo(ADDRESS);
        assertThat(AddressHash.ofConsent(lower, KEY)).isNotEqualTo(ADDRESS);
        assertThat(
                        AddressHash.ofSuppression(
                                lower, new SecretKeySpec(new byte[] {2}, "HmacSHA256")))
                .isNotEqualTo(ADDRESS);
        assertThat(ADDRESS.value()).matches("[0-9a-f]{64}");
    }

    /** Proofs name this version: whoever changes a word gives it another one, and another line here. */
    @Test
    void theWordsOfAVersionNeverChange() {
        assertThat(Consent.wording(Channel.FORM, Language.FR).hash())
                .isEqualTo("e3b313c4fe569fd952fc745428e9a97256b2dcf795f13e5828ccc2c3059ce6ed");
        assertThat(Consent.wording(Channel.FORM, Language.EN).hash())
                .isEqualTo("adf5f17ad916f8befbbec590ae974ab4c0d3267aa5807978d79b24fae3b1a820");
        assertThat(Consent.wording(Channel.FORM, Language.EN).version()).isEqualTo("newsletter-1");
        assertThat(Consent.wording(Channel.CHECKOUT, Language.FR).hash())
                .isEqualTo("58283797f0c9d0936f1df0bd79c76d61ce32cadd6ac8fbe1c0a360ffc219dca0");
        assertThat(Consent.wording(Channel.CHECKOUT, Language.EN).hash())
                .isEqualTo("c09cc4f463da2c5e25a33a8fbac17ef1f654e69fa2caecc3c51dc8ee206b6302");
        assertThat(Consent.wording(Channel.CHECKOUT, Language.EN).version())
                .isEqualTo("newsletter-checkout-1");
    }
}
