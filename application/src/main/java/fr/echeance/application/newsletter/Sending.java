package fr.echeance.application.newsletter;

import fr.echeance.application.newsletter.Deliveries.Claimed;
import fr.echeance.application.newsletter.Delivering.Came;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.newsletter.Addressees;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One sender's step: sends the message that it has claimed, and claims its next one, in one transaction. */
record Sending(
        Processing processing,
        Campaigns campaigns,
        Deliveries deliveries,
        SendingPace pace,
        Delivering delivering,
        Set<Addressees> addressees) {
    Step step(Class<?> useCase, Optional<Claimed> claimed, boolean goOn) {
        return processing.run(
                useCase,
                now -> {
                    Came came = claimed.map(one -> delivering.deliver(one, now)).orElse(Came.WELL);
                    Optional<UUID> same = claimed.filter(_ -> came.more()).map(Claimed::campaign);
                    boolean more = goOn && !came.away();
                    return new Step(came, more ? claim(same, now) : Optional.empty());
                });
    }

    record Step(Came came, Optional<Claimed> next) {}

    /** Mostly of the same campaign there is more: whether another one comes first is asked when there is not, or a turn begins. */
    private Optional<Claimed> claim(Optional<UUID> same, Instant now) {
        return same.flatMap(campaign -> claim(campaign, now)).or(() -> claimAny(now));
    }

    private Optional<Claimed> claimAny(Instant now) {
        for (UUID campaign : campaigns.sending(addressees)) {
            Optional<Claimed> next = claim(campaign, now);
            if (next.isPresent()) return next;
        }
        return Optional.empty();
    }

    private Optional<Claimed> claim(UUID campaign, Instant now) {
        Optional<Claimed> next = deliveries.claim(campaign, pace.waiting(now), now);
        next.ifPresent(claimed -> pace.count(claimed.domain(), now));
        return next;
    }
}
