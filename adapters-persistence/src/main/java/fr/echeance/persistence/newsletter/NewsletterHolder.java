package fr.echeance.persistence.newsletter;

import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.privacy.TableHolder;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Set;

/** Subscriptions, the proofs that they were asked for, what was sent to them, and the list of those who asked for nothing more. */
@Component
final class NewsletterHolder extends TableHolder {
    NewsletterHolder(DSLContext db) {
        super(
                db,
                Set.of(
                        RecordKind.SUBSCRIPTION,
                        RecordKind.CONSENT_PROOF,
                        RecordKind.CAMPAIGN_DELIVERY,
                        RecordKind.SUPPRESSION_ENTRY));
    }

    @Override
    protected String begun(RecordKind kind) {
        return switch (kind) {
            case SUBSCRIPTION -> "t.since";
            case CONSENT_PROOF -> "t.asked_at";
            case CAMPAIGN_DELIVERY -> "t.queued_at";
            default -> super.begun(kind);
        };
    }

    /** What is no longer relied on proves by its hash, and leads to nobody. */
    @Override
    protected String reach(RecordKind kind, boolean archived) {
        if (kind != RecordKind.CONSENT_PROOF) return "";
        return archived
                ? "false"
                : "t.subscription = ANY (ARRAY(SELECT s.id FROM shop.subscription s WHERE s.person"
                        + " = {0}))";
    }
}
