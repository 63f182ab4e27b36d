package fr.echeance.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.cart.AddToCart;
import fr.echeance.application.privacy.SweepTechnicalRecords;
import fr.echeance.application.shared.IdempotencyKeys;
import fr.echeance.application.shared.IdempotencyKeys.Claim;
import fr.echeance.application.shared.IdempotencyKeys.Refusal;
import fr.echeance.application.shared.IdempotencyKeys.Request;
import fr.echeance.application.shared.IdempotencyKeysContract;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.privacy.Deadline;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class JooqIdempotencyKeysTest extends IdempotencyKeysContract {
    private static final String TABLE = "technical.idempotency_key";

    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @Override
    protected Processing processing() {
        return fixture.processing();
    }

    @Override
    protected IdempotencyKeys keys() {
        return fixture.bean(IdempotencyKeys.class);
    }

    @Override
    protected void whileAnotherHolds(Request held, Runnable meanwhile) {
        try (var threads = Executors.newSingleThreadExecutor()) {
            CountDownLatch claimed = new CountDownLatch(1);
            CountDownLatch over = new CountDownLatch(1);
            var other = threads.submit(() -> holdUntil(held, claimed, over));
            claimed.await();
            meanwhile.run();
            over.countDown();
            assertThatThrownBy(other::get).hasStackTraceContaining("undone");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void oneOfManyThatComeAtOnceMakesIt() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Claim> claims =
                    threads
                            .invokeAll(
                                    IntStream.range(0, 40)
                                            .<java.util.concurrent.Callable<Claim>>mapToObj(
                                                    i -> () -> claimAndMake(new UUID(i, i)))
                                            .toList())
                            .stream()
                            .map(java.util.concurrent.Future::resultNow)
                            .toList();
            assertThat(claims).filteredOn(Claim.Free.class::isInstance).hasSize(1);
            assertThat(claims)
                    .allMatch(c ->
                            c instanceof Claim.Free
                                    || c instanceof Claim.Made
                                    || c.equals(new Claim.Refused(Refusal.IN_FLIGHT)));
        }
        assertThat(fixture.count(TABLE)).isEqualTo(1);
    }

    @Test
    void whoDiesInBetweenLeavesTheKeyFree() {
        assertThatThrownBy(() ->
                        processing()
                                .run(
                                        AddToCart.class,
                                        now -> {
                                            keys().claim(request);
                                            keys().keep(
                                                            request,
                                                            new UUID(1, 1),
                                                            Deadline.dayOf(now));
                                            fixture.superuser(
                                                    """
                                                    SELECT pg_terminate_backend(pid) FROM pg_locks
                                                    WHERE locktype = 'advisory' AND granted\
                                                    """);
                                            return now;
                                        }))
                .isInstanceOf(RuntimeException.class);
        assertThat(fixture.count(TABLE)).isZero();
        make(request);
        assertThat(claim(request)).isInstanceOf(Claim.Made.class);
    }

    @Test
    void isForgottenAfterADayAtTheLatestOnTheNextAndSweptThen() {
        fixture.wind(Instant.parse("2026-11-26T10:00:00Z"));
        make(request);
        fixture.wind(Instant.parse("2026-11-27T22:59:59Z"));
        assertThat(claim(request)).isInstanceOf(Claim.Made.class);
        fixture.wind(Instant.parse("2026-11-27T23:00:00Z"));
        // The row is there still, and stands in nobody's way.
        make(request);
        assertThat(fixture.count(TABLE)).isEqualTo(2);
        fixture.bean(SweepTechnicalRecords.class).handle();
        assertThat(fixture.count(TABLE)).isEqualTo(1);
    }

    @Test
    void storesNeitherTheKeyNorAWordOfTheRequest() {
        make(request);
        assertThat(
                        fixture.count(
                                TABLE
                                        + " t WHERE t::text ~ 'hourglass|cart' OR t::text LIKE '%"
                                        + request.key()
                                        + "%'"))
                .isZero();
    }

    private Claim claimAndMake(UUID made) {
        return processing()
                .run(
                        AddToCart.class,
                        now -> {
                            Claim claim = keys().claim(request);
                            if (claim instanceof Claim.Free)
                                keys().keep(request, made, Deadline.dayOf(now));
                            return claim;
                        });
    }

    private Object holdUntil(Request held, CountDownLatch claimed, CountDownLatch over) {
        return processing()
                .run(
                        AddToCart.class,
                        _ -> {
                            keys().claim(held);
                            claimed.countDown();
                            try {
                                over.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            throw new IllegalStateException("undone");
                        });
    }
}
