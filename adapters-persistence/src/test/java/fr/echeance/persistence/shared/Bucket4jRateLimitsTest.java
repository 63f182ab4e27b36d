package fr.echeance.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.RateLimits;
import fr.echeance.application.shared.RateLimitsContract;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import org.junit.jupiter.api.Test;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class Bucket4jRateLimitsTest extends RateLimitsContract {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @Override
    protected RateLimits limits() {
        return fixture.bean(RateLimits.class);
    }

    /** Half a day of trying once a minute: what is allowed grows the less the longer it lasts, and a day of it stays a trifle. */
    @Test
    void makesWhoeverGoesOnWaitTheLonger() {
        TestTime time = new TestTime();
        var bucket = Bucket.builder().withCustomTimePrecision(time);
        for (Bandwidth step :
                Bucket4jRateLimits.configuration(RateLimits.Limit.SIGN_IN_PLACE).getBandwidths())
            bucket.addLimit(step);
        Bucket tries = bucket.build();
        List<Integer> byQuarterOfAnHour = new ArrayList<>();
        for (int quarter = 0; quarter < 96; quarter++) {
            int passed = 0;
            for (int minute = 0; minute < 15; minute++) {
                if (tries.tryConsume(1)) passed++;
                time.pass(Duration.ofMinutes(1));
            }
            byQuarterOfAnHour.add(passed);
        }
        assertThat(byQuarterOfAnHour.getFirst()).isBetween(5, 9);
        assertThat(byQuarterOfAnHour.get(8)).isLessThanOrEqualTo(2);
        assertThat(byQuarterOfAnHour.getLast()).isLessThanOrEqualTo(1);
        assertThat(byQuarterOfAnHour.stream().mapToInt(Integer::intValue).sum())
                .isLessThanOrEqualTo(18 + 2 * 18);
    }

    private static final class TestTime implements TimeMeter {
        private long nanos;

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    @Test
    void storesNobodysAddressAndForgetsWithinTheDay() throws SQLException {
        limits().tryConsume(RateLimits.Limit.ORDER_LOOKUP_CALLER, "192.0.2.7");
        try (var connection = fixture.connect("technician");
                var statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT id, expires_at FROM technical.rate_limit")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).matches("order-lookup-caller:[0-9a-f]{32}");
            assertThat(row.getLong(2) - System.currentTimeMillis())
                    .isBetween(0L, Duration.ofDays(1).toMillis());
            assertThat(row.next()).isFalse();
        }
    }
}
