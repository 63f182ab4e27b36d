package fr.echeance.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.RateLimits.Limit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    protected void takesAnyKey() {
        assertThat(limits().tryConsume(Limit.ORDER_LOOKUP_CALLER, "')--\0é" + "x".repeat(9_999)))
                .isEmpty();
    }
}
