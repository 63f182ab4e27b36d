package fr.echeance.domain.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

class CampaignTest {
    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");
    private static final CampaignText FR = new CampaignText("Du sable", "Il coule.");
    private static final CampaignText EN = new CampaignText("Of sand", "It runs.");

    private final Campaign campaign = Campaign.draft(new UUID(0, 1), Addressees.ADVICE, FR, EN);

    @Test
    void leavesWhenItsTimeHasComeAndNotBefore() {
        assertThat(campaign.begin(NOON)).as("a draft").isFalse();
        assertThat(campaign.schedule(NOON)).isTrue();
        assertThat(campaign.begin(NOON.minusMillis(1))).isFalse();
        assertThat(campaign.begin(NOON)).isTrue();
        assertThat(campaign.state()).isEqualTo(new Campaign.State.Sending(NOON));
        assertThat(campaign.begin(NOON)).as("twice").isFalse();
    }

    @Test
    void isRewrittenAsADraftAlone() {
        campaign.schedule(NOON);
        assertThat(campaign.write(Addressees.OFFERS, EN, FR)).isFalse();
        assertThat(campaign.text(Language.FR)).isEqualTo(FR);
        assertThat(campaign.takeBack()).isTrue();
        assertThat(campaign.write(Addressees.OFFERS, EN, FR)).isTrue();
        assertThat(campaign.addressees()).isEqualTo(Addressees.OFFERS);
        assertThat(campaign.text(Language.FR)).isEqualTo(EN);
    }

    /** Each step from the one state from which it makes sense, and from no other. */
    @Test
    void takesNoStepThatDoesNotFit() {
        List<Predicate<Campaign>> steps =
                List.of(
                        one -> one.schedule(NOON),
                        Campaign::takeBack,
                        one -> one.begin(NOON),
                        one -> one.pause(NOON),
                        one -> one.resume(NOON),
                        one -> one.stop(NOON),
                        one -> one.finish(NOON));
        List<Campaign.State> states =
                List.of(
                        new Campaign.State.Draft(),
                        new Campaign.State.Scheduled(NOON),
                        new Campaign.State.Sending(NOON),
                        new Campaign.State.Paused(NOON),
                        new Campaign.State.Stopping(NOON),
                        new Campaign.State.Done(NOON));
        List<String> fits = List.of("0", "12", "36", "45", "6", "");
        for (int state = 0; state < states.size(); state++)
            for (int step = 0; step < steps.size(); step++) {
                Campaign one =
                        Campaign.fromStore(
                                new UUID(0, 1), Addressees.ADVICE, FR, EN, states.get(state));
                boolean fit = fits.get(state).contains(String.valueOf(step));
                assertThat(steps.get(step).test(one)).as(state + " " + step).isEqualTo(fit);
                assertThat(one.state().equals(states.get(state))).isNotEqualTo(fit);
            }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Sable\nBcc: x@example.com", "\u0000"})
    void hasASubjectOfOneLine(String subject) {
        assertThatThrownBy(() -> new CampaignText(subject, "Il coule."))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("subject"));
    }

    @Test
    void isNotLongerThanALetter() {
        assertThatThrownBy(() -> new CampaignText("Sable", "x".repeat(20_001)))
                .isInstanceOf(InvalidValue.class);
    }
}
