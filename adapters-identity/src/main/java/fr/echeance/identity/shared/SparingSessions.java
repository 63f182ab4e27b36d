package fr.echeance.identity.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Sessions that are written when something in them changed; their last use once a minute at most, else each page that somebody signed in
 * looks at would write a row. A session may so end a minute early, never late.
 */
final class SparingSessions<S extends Session>
        implements SessionRepository<SparingSessions.Sparing<S>> {
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final SessionRepository<S> sessions;

    SparingSessions(SessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Sparing<S> createSession() {
        return new Sparing<>(sessions.createSession(), true);
    }

    @Override
    public void save(Sparing<S> session) {
        if (!session.changed) return;
        sessions.save(session.kept);
        session.changed = false;
    }

    @Override
    public @Nullable Sparing<S> findById(String id) {
        S found = sessions.findById(id);
        return found == null ? null : new Sparing<>(found, false);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }

    /** A session that is not told of each use, and knows whether something changed. */
    static final class Sparing<S extends Session> implements Session {
        private final S kept;
        private boolean changed;

        Sparing(S kept, boolean changed) {
            this.kept = kept;
            this.changed = changed;
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            if (!time.isAfter(kept.getLastAccessedTime().plus(PRECISION))) return;
            kept.setLastAccessedTime(time);
            changed = true;
        }

        @Override
        public Instant getLastAccessedTime() {
            return kept.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return kept.getId();
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return kept.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return kept.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return kept.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            kept.setAttribute(name, value);
            changed = true;
        }

        @Override
        public void removeAttribute(String name) {
            kept.removeAttribute(name);
            changed = true;
        }

        @Override
        public Instant getCreationTime() {
            return kept.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            kept.setMaxInactiveInterval(interval);
            changed = true;
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return kept.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return kept.isExpired();
        }
    }
}
