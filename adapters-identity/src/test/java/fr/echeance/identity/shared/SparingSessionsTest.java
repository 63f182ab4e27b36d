package fr.echeance.identity.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.SessionRepository;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Objects;

class SparingSessionsTest {
    private int written;
    private final SessionRepository<MapSession> kept =
            new MapSessionRepository(new HashMap<>()) {
                @Override
                public void save(MapSession session) {
                    written++;
                    super.save(session);
                }
            };
    private final SparingSessions<MapSession> sessions = new SparingSessions<>(kept);
    private final String id = begun();

    @Test
    void lookingAtPagesWritesNothing() {
        use(Duration.ofSeconds(59));
        assertThat(written).isEqualTo(1);
    }

    @Test
    void theLastUseIsNotedOnceAMinute() {
        Instant used = use(Duration.ofSeconds(61));
        assertThat(written).isEqualTo(2);
        assertThat(found().getLastAccessedTime()).isEqualTo(used);
    }

    @Test
    void whatChangesIsWrittenOnce() {
        var session = found();
        session.setAttribute("colour", "brass");
        sessions.save(session);
        sessions.save(session);
        assertThat(written).isEqualTo(2);
        assertThat(found().<String>getAttribute("colour")).isEqualTo("brass");
    }

    @Test
    void aNewNameIsWrittenToo() {
        var session = found();
        String other = session.changeSessionId();
        sessions.save(session);
        assertThat(sessions.findById(id)).isNull();
        assertThat(sessions.findById(other)).isNotNull();
    }

    private String begun() {
        var session = sessions.createSession();
        sessions.save(session);
        return session.getId();
    }

    private Instant use(Duration later) {
        var session = found();
        Instant used = session.getLastAccessedTime().plus(later);
        session.setLastAccessedTime(used);
        sessions.save(session);
        return used;
    }

    private SparingSessions.Sparing<MapSession> found() {
        return Objects.requireNonNull(sessions.findById(id));
    }
}
