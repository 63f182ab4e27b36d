package fr.echeance.identity.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.MapSession;

import java.time.Instant;

/** The rest is seen in a journey, on the shop's own tables. */
class JdbcSessionsTest {
    private static final Instant SINCE = Instant.parse("2026-11-27T16:00:00.123456Z");

    @Test
    void knowsByWhichPasswordSomebodyCameIn() {
        assertThat(JdbcSessions.isBegunBy(session(SINCE.toString()), SINCE)).isTrue();
        assertThat(JdbcSessions.isBegunBy(session(SINCE.minusNanos(1000).toString()), SINCE))
                .isFalse();
        assertThat(JdbcSessions.isBegunBy(session(""), SINCE)).as("let in elsewhere").isFalse();
        assertThat(JdbcSessions.isBegunBy(new MapSession(), SINCE)).as("nobody's").isFalse();
    }

    private static MapSession session(String details) {
        TestingAuthenticationToken who = new TestingAuthenticationToken("somebody", "");
        who.setDetails(details);
        MapSession session = new MapSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(who));
        return session;
    }
}
