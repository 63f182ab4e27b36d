package fr.echeance.identity.embedded;

import fr.echeance.application.account.Sessions;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.UUID;

import javax.sql.DataSource;

/** Browsers' sessions and what was granted to apps: who let them in is this shop, which has noted since when their password was one. */
@Component
@Primary
@ConditionalOnProperty(
        name = "echeance.identity.provider",
        havingValue = "embedded",
        matchIfMissing = true)
final class OwnSessions implements Sessions {
    private final Sessions all;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient technical;

    OwnSessions(
            @Qualifier("jdbcSessions") Sessions all,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            @Qualifier("technicalDataSource") DataSource technical) {
        this.all = all;
        this.sessions = sessions;
        this.technical = JdbcClient.create(technical);
    }

    @Override
    public void end(UUID subject) {
        all.end(subject);
    }

    @Override
    public void endFormer(UUID subject, Instant since) {
        sessions.findByPrincipalName(subject.toString()).values().stream()
                .filter(session -> !isBegunBy(session, since))
                .map(Session::getId)
                .forEach(sessions::deleteById);
        // What is granted keeps who asked for it, as the password was given.
        technical
                .sql(
                        "DELETE FROM technical.oauth2_authorization WHERE principal_name = ? AND"
                                + " coalesce(position(? IN attributes), 0) = 0")
                .param(subject.toString())
                .param(since.toString())
                .update();
    }

    /** As {@link AddressAndPassword} has noted it. */
    static boolean isBegunBy(Session session, Instant since) {
        SecurityContext context = session.getAttribute(SignInMemory.KEY);
        Authentication who = context == null ? null : context.getAuthentication();
        return who != null && since.toString().equals(who.getDetails());
    }
}
