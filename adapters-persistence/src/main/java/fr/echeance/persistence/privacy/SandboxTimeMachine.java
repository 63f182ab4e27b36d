package fr.echeance.persistence.privacy;

import fr.echeance.application.privacy.TimeMachine;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.ZoneOffset;

/** The only hand on the clock: a login that can do nothing else. */
@Component
@ConditionalOnBooleanProperty("echeance.web.sandbox")
final class SandboxTimeMachine implements TimeMachine {
    private final JdbcClient clock;

    SandboxTimeMachine(
            @Value("${echeance.database.url}") String url,
            @Value("${echeance.database.prefix:echeance}") String prefix,
            @Value("${echeance.database.timekeeper-password:}") String password) {
        clock =
                JdbcClient.create(
                        new DriverManagerDataSource(url, prefix + "_timekeeper", password));
    }

    @Override
    public void wind(Instant to) {
        clock.sql("UPDATE governance.clock SET fixed_at = ?")
                .param(to.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void release() {
        clock.sql("UPDATE governance.clock SET fixed_at = NULL").update();
    }

    @Override
    public boolean isReal() {
        return clock.sql("SELECT fixed_at IS NULL FROM governance.clock")
                .query(Boolean.class)
                .single();
    }
}
