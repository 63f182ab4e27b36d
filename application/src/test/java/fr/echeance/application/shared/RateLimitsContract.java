package fr.echeance.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.RateLimits.Limit;
import fr.echeance.application.shared.RateLimits.Step;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.OptionalLong;

/** What every {@link RateLimits} does. */
public abstract class RateLimitsContract {
    protected abstract RateLimits limits();

    @ParameterizedTest
    @EnumSource
    protected void letsSoManyTriesPassAndSaysWhenToComeBack(Limit limit) {
        RateLimits limits = limits();
        for (int i = 0; i < limit.tries(); i++)
            assertThat(limits.tryConsume(limit, "192.0.2.7")).isEmpty();
        OptionalLong wait = limits.tryConsume(limit, "192.0.2.7");
        assertThat(wait).isPresent();
        assertThat(wait.orElseThrow()).isBetween(1L, limit.time().toSeconds());
    }

    @Test
    protected void countsEachKeyByItself() {
        RateLimits limits = limits();
        for (int i = 0; i <= Limit.ORDER_LOOKUP_NUMBER.tries(); i++)
            limits.tryConsume(Limit.ORDER_LOOKUP_NUMBER, "E-00000-00001");
        assertThat(limits.tryConsume(Limit.ORDER_LOOKUP_NUMBER, "E-00000-00002")).isEmpty();
    }

    @Test
    protected void countsEachLimitByItself() {
        RateLimits limits = limits();
        for (int i = 0; i <= Limit.ORDER_LOOKUP_NUMBER.tries(); i++)
            limits.tryConsume(Limit.ORDER_LOOKUP_NUMBER, "same");
        assertThat(limits.tryConsume(Limit.ORDER_LOOKUP_CALLER, "same")).isEmpty();
    }

    @Test
    protected void countsWhatIsGivenBackNoMoreAndGivesNoMoreThanWasTaken() {
        RateLimits limits = limits();
        limits.giveBack(Limit.SIGN_IN_PLACE, "here");
        for (int i = 0; i < Limit.SIGN_IN_PLACE.tries(); i++)
            assertThat(limits.tryConsume(Limit.SIGN_IN_PLACE, "here")).isEmpty();
        limits.giveBack(Limit.SIGN_IN_PLACE, "here");
        assertThat(limits.tryConsume(Limit.SIGN_IN_PLACE, "here")).isEmpty();
        assertThat(limits.tryConsume(Limit.SIGN_IN_PLACE, "here")).isPresent();
    }

    @Test
    protected void forgetsWhatWasTriedUnderOneKey() {
        RateLimits limits = limits();
        for (String place : List.of("here", "there"))
            for (int i = 0; i <= Limit.SIGN_IN_PLACE.tries(); i++)
                limits.tryConsume(Limit.SIGN_IN_PLACE, place);
        limits.forget(Limit.SIGN_IN_PLACE, "here");
        limits.forget(Limit.SIGN_IN_PLACE, "nowhere");
        assertThat(limits.tryConsume(Limit.SIGN_IN_PLACE, "here")).isEmpty();
        assertThat(limits.tryConsume(Limit.SIGN_IN_PLACE, "there")).isPresent();
    }

    /** Else the way out of a lock would be to go on. */
    @ParameterizedTest
    @EnumSource
    protected void givesBackTheMoreSlowlyTheMoreWasTried(Limit limit) {
        for (int i = 1; i < limit.steps().size(); i++) {
            Step step = limit.steps().get(i);
            Step before = limit.steps().get(i - 1);
            assertThat(step.tries()).isGreaterThan(before.tries());
            assertThat(step.time().dividedBy(step.tries()))
                    .isGreaterThan(before.time().dividedBy(before.tries()));
        }
    }

    /** What is tried from one place never uses up what is had from everywhere. */
    @Test
    protected void leavesMoreThanHalfOfAllTriesToOtherPlaces() {
        for (int i = 0; i < Limit.SIGN_IN_PLACE.steps().size(); i++) {
            Step here = Limit.SIGN_IN_PLACE.steps().get(i);
            Step all = Limit.SIGN_IN_ADDRESS.steps().get(i);
            assertThat(here.time()).isEqualTo(all.time());
            assertThat(2 * here.tries()).isLessThanOrEqualTo(all.tries());
        }
    }

    @Test
    protected void takesAnyKey() {
        assertThat(limits().tryConsume(Limit.ORDER_LOOKUP_CALLER, "')--\0é" + "x".repeat(9_999)))
                .isEmpty();
    }
}
