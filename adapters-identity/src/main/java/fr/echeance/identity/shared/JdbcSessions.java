package fr.echeance.identity.shared;

import fr.echeance.application.account.Sessions;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.UUID;

import javax.sql.DataSource;

/** Browsers' sessions (Spring Session) and what was granted to apps: both call people by the same opaque id. */
@Component
final class JdbcSessions implements Sessions {
    private final JdbcClient technical;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    JdbcSessions(
            @Qualifier("technicalDataSource") DataSource technical,
            FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.technical = JdbcClient.create(technical);
        this.sessions = sessions;
    }

    @Override
    public void end(UUID subject) {
        delete("spring_session", subject);
        delete("oauth2_authorization", subject);
    }

    /** An app asks for its owner's consent again: what it was granted does not tell by which password. */
    @Override
    public void endFormer(UUID subject, Instant since) {
        delete("oauth2_authorization", subject);
        sessions.findByPrincipalName(subject.toString()).values().stream()
                .filter(session -> !isBegunBy(session, since))
                .map(Session::getId)
                .forEach(sessions::deleteById);
    }

    /** As whoever let them in has noted it there; who does not say so was let in elsewhere. */
    static boolean isBegunBy(Session session, Instant since) {
        SecurityContext context =
                session.getAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        Authentication who = context == null ? null : context.getAuthentication();
        return who != null && since.toString().equals(who.getDetails());
    }

    private void delete(String table, UUID subject) {
        technical
                .sql("DELETE FROM technical." + table + " WHERE principal_name = ?")
                .param(subject.toString())
                .update();
    }
}
