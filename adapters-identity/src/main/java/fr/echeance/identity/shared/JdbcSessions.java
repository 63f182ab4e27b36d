package fr.echeance.identity.shared;

import fr.echeance.application.account.Sessions;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.UUID;

import javax.sql.DataSource;

/** Browsers' sessions (Spring Session) and what was granted to apps: both call people by the same opaque id. */
@Component
final class JdbcSessions implements Sessions {
    private final JdbcClient technical;

    JdbcSessions(@Qualifier("technicalDataSource") DataSource technical) {
        this.technical = JdbcClient.create(technical);
    }

    @Override
    public void end(UUID subject) {
        for (String table : new String[] {"spring_session", "oauth2_authorization"})
            technical
                    .sql("DELETE FROM technical." + table + " WHERE principal_name = ?")
                    .param(subject.toString())
                    .update();
    }
}
