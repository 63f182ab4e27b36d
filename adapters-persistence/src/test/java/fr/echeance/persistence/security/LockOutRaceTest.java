package fr.echeance.persistence.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.account.QuickPasswords;
import fr.echeance.application.account.SignIn;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.shared.RateLimits.Limit;
import fr.echeance.domain.security.Origin;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.persistence.account.AccountPath;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many tries at once are no more than as many one after the other. */
class LockOutRaceTest {
    private static final EmailAddress AURORE = new EmailAddress("aurore.minuit@example.com");
    private static final Instant TIME = Instant.parse("2026-11-23T09:00:00Z");
    private static final int AT_ONCE = 60;

    private final PersistenceFixture fixture = PersistenceFixture.shared();
    private UUID account = new UUID(0, 0);

    @BeforeEach
    void open() {
        fixture.reset();
        fixture.wind(TIME);
        account = new AccountPath(fixture).furnished(TIME).open(AURORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aurore.minuit@example.com", "nobody.at.all@example.com"})
    void looksAtNoMoreThanWasAllowedFromOnePlaceHoweverManyComeAtOnce(String email)
            throws Exception {
        int before = fixture.bean(QuickPasswords.class).comparisons();
        List<SignIn.Outcome> outcomes =
                atOnce(_ -> new SignIn.Command(new EmailAddress(email), "x", AccountPath.HERE));
        assertThat(outcomes)
                .filteredOn(SignIn.Outcome.Refused.class::isInstance)
                .hasSize(Limit.SIGN_IN_PLACE.tries());
        assertThat(outcomes)
                .filteredOn(SignIn.Outcome.Locked.class::isInstance)
                .hasSize(AT_ONCE - Limit.SIGN_IN_PLACE.tries());
        assertThat(fixture.bean(QuickPasswords.class).comparisons() - before)
                .isEqualTo(Limit.SIGN_IN_PLACE.tries());
    }

    @Test
    void looksAtNoMoreThanWasAllowedFromEverywhereAndLetsTheOwnerInWhereTheyAreKnown()
            throws Exception {
        new SecurityPath(fixture).note(account);
        List<SignIn.Outcome> outcomes = atOnce(i -> new SignIn.Command(AURORE, "x", place(i)));
        assertThat(outcomes)
                .filteredOn(SignIn.Outcome.Refused.class::isInstance)
                .hasSize(Limit.SIGN_IN_ADDRESS.tries());
        assertThat(
                        fixture.bean(SignIn.class)
                                .handle(
                                        new SignIn.Command(
                                                AURORE, AccountPath.PASSWORD, AccountPath.HERE)))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
        assertThat(
                        fixture.bean(SignIn.class)
                                .handle(
                                        new SignIn.Command(
                                                AURORE, AccountPath.PASSWORD, place(99))))
                .isInstanceOf(SignIn.Outcome.Locked.class);
    }

    private interface Try {
        SignIn.Command number(int i);
    }

    private List<SignIn.Outcome> atOnce(Try command) throws Exception {
        SignIn signIn = fixture.bean(SignIn.class);
        List<Callable<SignIn.Outcome>> tries = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            SignIn.Command next = command.number(i);
            tries.add(() -> signIn.handle(next));
        }
        List<SignIn.Outcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            for (Future<SignIn.Outcome> done : threads.invokeAll(tries)) outcomes.add(done.get());
        }
        return outcomes;
    }

    private static Origin place(int number) {
        return Origin.of("198.51.100." + number, SampleOrders.KEY);
    }
}
