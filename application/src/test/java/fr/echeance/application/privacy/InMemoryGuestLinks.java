package fr.echeance.application.privacy;

import fr.echeance.application.shared.Clock;
import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

public final class InMemoryGuestLinks implements GuestLinks, Rewindable {
    private final Clock clock;
    private final Map<String, Link> links = new HashMap<>();

    public InMemoryGuestLinks(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void add(
            UUID id, String tokenDigest, Pseudonym person, Instant askedAt, Deadline activeUntil) {
        links.put(tokenDigest, new Link(person, activeUntil));
    }

    @Override
    public Optional<Pseudonym> take(String tokenDigest) {
        Optional<Link> link =
                Optional.ofNullable(links.get(tokenDigest))
                        .filter(found -> !found.until.hasPassed(clock.now()));
        link.ifPresent(_ -> links.remove(tokenDigest));
        return link.map(Link::person);
    }

    @Override
    public Runnable mark() {
        Map<String, Link> before = Map.copyOf(links);
        return () -> {
            links.clear();
            links.putAll(before);
        };
    }

    private record Link(Pseudonym person, Deadline until) {}
}
