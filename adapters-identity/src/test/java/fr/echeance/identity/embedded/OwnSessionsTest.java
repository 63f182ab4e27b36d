package fr.echeance.identity.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;

import java.time.Instant;
import java.util.Collections;
import java.util.Objects;

/** What a session notes of who gave their password; the rest is seen in a journey, on the shop's own tables. */
class OwnSessionsTest {
    private static final Instant SINCE = Instant.parse("2026-11-27T16:00:00.123456Z");

    @Test
    void knowsByWhichPasswordSomebodyCameIn() {
        assertThat(OwnSessions.isBegunBy(session(SINCE.toString()), SINCE)).isTrue();
        assertThat(OwnSessions.isBegunBy(session(SINCE.minusNanos(1000).toString()), SINCE))
                .isFalse();
        assertThat(OwnSessions.isBegunBy(new MapSession(), SINCE)).as("nobody's").isFalse();
    }

    /** Or whoever stopped halfway with a former password could go on, and nobody would find them. */
    @Test
    void bearsTheNameOfWhoeverGaveTheirPasswordBeforeTheyAreLetIn() {
        assertThat(
                        session("")
                                .<String>getAttribute(
                                        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME))
                .isEqualTo("somebody");
    }

    /** As the door writes it. */
    private static MapSession session(String details) {
        TestingAuthenticationToken who = new TestingAuthenticationToken("somebody", "");
        who.setDetails(details);
        MockHttpServletRequest request = new MockHttpServletRequest();
        new SignInMemory()
                .signInContext()
                .saveContext(new SecurityContextImpl(who), request, new MockHttpServletResponse());
        var written = Objects.requireNonNull(request.getSession(false));
        MapSession session = new MapSession();
        Collections.list(written.getAttributeNames())
                .forEach(name -> session.setAttribute(name, written.getAttribute(name)));
        return session;
    }
}
