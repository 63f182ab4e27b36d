package fr.echeance.application.newsletter;

import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.newsletter.Delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The campaigns, none of which names anybody. */
public interface Campaigns {
    /** Those written last come first. */
    List<Campaign> all();

    Optional<Written> find(UUID id);

    /** @param version of its words, by which somebody else's are noticed */
    record Written(Campaign campaign, int version) {}

    /** From here on nobody else changes it. */
    Optional<Written> hold(UUID id);

    /** Answers false when there is one of that id. */
    boolean add(Campaign campaign, Instant now);

    /** Writes other words of a held draft. */
    void write(Campaign campaign, Instant now);

    /** Writes the new state of a held one. */
    void move(Campaign campaign);

    /** Throws a held draft away. */
    void remove(UUID id);

    /** Those whose time has come. */
    List<UUID> due(Set<Addressees> to, Instant now);

    /** Those whose messages may leave. */
    List<UUID> sending(Set<Addressees> to);

    /** Those that end when nothing of them is under way. */
    List<UUID> ending();

    /** What became of the messages of one, as it was counted last. */
    Map<Delivery, Integer> counts(UUID id);

    /** Keeps what was counted when it ended. */
    void keep(UUID id, Map<Delivery, Integer> counts);

    /** A report says afterwards that one of its messages came otherwise; without a count nothing happens. */
    void recount(UUID id, Delivery former, Delivery latter);
}
