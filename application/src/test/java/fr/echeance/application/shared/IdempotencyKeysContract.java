package fr.echeance.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.cart.AddToCart;
import fr.echeance.application.shared.IdempotencyKeys.Claim;
import fr.echeance.application.shared.IdempotencyKeys.Refusal;
import fr.echeance.application.shared.IdempotencyKeys.Request;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.InvalidValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.UUID;
import java.util.function.Supplier;

/** What every store of keys does. */
public abstract class IdempotencyKeysContract {
    private static final String KEY = "2f6a8c1e-8a53-4a0b-9b4e-0c7d1e5f3a21";

    protected final Request request = new Request("cart", KEY, "two hourglasses", 201);
    private final UUID made = new UUID(7, 7);

    protected abstract Processing processing();

    protected abstract IdempotencyKeys keys();

    /** Runs {@code meanwhile} while another transaction that claimed the request is open, and undoes that one. */
    protected abstract void whileAnotherHolds(Request held, Runnable meanwhile);

    @Test
    void aKeyThatNobodyUsedIsFree() {
        assertThat(claim(request)).isEqualTo(new Claim.Free());
    }

    @Test
    void tellsWhatTheRequestMadeHoweverOftenItComesAgain() {
        make(request);
        assertThat(claim(request)).isEqualTo(new Claim.Made(made, 201));
        assertThat(claim(request)).isEqualTo(new Claim.Made(made, 201));
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() {
        make(request);
        assertThat(claim(new Request("cart", KEY, "three hourglasses", 201)))
                .isEqualTo(new Claim.Refused(Refusal.OTHER_REQUEST));
    }

    @Test
    void tellsClientsApart() {
        make(request);
        assertThat(claim(new Request("other cart", KEY, "two hourglasses", 201)))
                .isEqualTo(new Claim.Free());
    }

    @Test
    void keepsNothingOfARequestThatMadeNothing() {
        assertThat(claim(request)).isEqualTo(new Claim.Free());
        assertThat(claim(new Request("cart", KEY, "corrected", 201))).isEqualTo(new Claim.Free());
    }

    @Test
    void keepsNothingOfATransactionThatWasUndone() {
        assertThatThrownBy(() ->
                        processing()
                                .run(
                                        AddToCart.class,
                                        now -> {
                                            keys().claim(request);
                                            keys().keep(request, made, Deadline.dayOf(now));
                                            throw new IllegalStateException("undone");
                                        }))
                .hasMessage("undone");
        assertThat(claim(request)).isEqualTo(new Claim.Free());
    }

    @Test
    void refusesARequestThatIsStillInFlightAndNoOther() {
        Request other = new Request("other cart", KEY, "two hourglasses", 201);
        whileAnotherHolds(
                request,
                () -> {
                    assertThat(claim(request)).isEqualTo(new Claim.Refused(Refusal.IN_FLIGHT));
                    assertThat(claim(other)).isEqualTo(new Claim.Free());
                });
        assertThat(claim(request)).isEqualTo(new Claim.Free());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "too-short-a-key", "with a space in the middle", "clé-avec-un-accent"})
    void takesNoKeyThatCouldBeGuessedOrMisread(String key) {
        assertRefused(() -> new Request("", key, "", 201));
        assertRefused(() -> new Request("", "x".repeat(129), "", 201));
    }

    @Test
    void saysNothingOfWhatIsAskedFor() {
        assertThat(request).hasToString("a request under a key");
    }

    protected Claim claim(Request asked) {
        return processing().run(AddToCart.class, _ -> keys().claim(asked));
    }

    protected void make(Request asked) {
        processing()
                .run(
                        AddToCart.class,
                        now -> {
                            assertThat(keys().claim(asked)).isEqualTo(new Claim.Free());
                            keys().keep(asked, made, Deadline.dayOf(now));
                            return now;
                        });
    }

    private static void assertRefused(Supplier<Request> request) {
        assertThatThrownBy(request::get)
                .isInstanceOf(InvalidValue.class)
                .hasMessage("Idempotency-Key: idempotency-key");
    }
}
