package fr.echeance.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.RateLimits;
import fr.echeance.application.shared.RateLimitsContract;

import org.junit.jupiter.api.Test;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

class Bucket4jRateLimitsTest extends RateLimitsContract {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @Override
    protected RateLimits limits() {
        return fixture.bean(RateLimits.class);
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
