package fr.echeance.domain.audience;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Language;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.SecretKey;

/**
 * A page that somebody has just seen, before it is kept.
 *
 * @param identifier by consent alone: what the browser keeps
 */
public record SeenPage(
        SitePage page,
        Optional<String> item,
        boolean found,
        Source source,
        Language language,
        Device device,
        Optional<Identifier> identifier) {
    /** As it is kept: an identifier only as a hash, and one that is too old not at all. */
    public PageView at(UUID id, Instant now, SecretKey key) {
        return new PageView(
                id,
                now,
                page,
                item,
                found,
                source,
                language,
                device,
                identifier
                        .filter(one -> one.isGood(Deadline.dayOf(now)))
                        .map(one ->
                                new PageView.Visitor(
                                        VisitorHash.of(one.id(), key), one.depositedOn())));
    }
}
