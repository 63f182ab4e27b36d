package fr.echeance.persistence.newsletter;

import fr.echeance.domain.privacy.Phase;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.privacy.TableHolder;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Set;

/** Subscriptions, the proofs that they were asked for, what was sent, who objected, and the list of those who asked for nothing more. */
@Component
final class NewsletterHolder extends TableHolder {
    /** As an entry that is met today: the period of its rule, to the end of a day in Paris. */
    private static final String LISTED =
            """
            ((p.at AT TIME ZONE 'Europe/Paris')::date + interval '%s' + interval '1 day') AT TIME ZONE 'Europe/Paris'\
            """
                    .formatted(
                            ((Phase.After) RecordKind.SUPPRESSION_ENTRY.rule().active()).period());

    NewsletterHolder(DSLContext db) {
        super(
                db,
                Set.of(
                        RecordKind.SUBSCRIPTION,
                        RecordKind.CONSENT_PROOF,
                        RecordKind.CAMPAIGN_DELIVERY,
                        RecordKind.MARKETING_OBJECTION,
                        RecordKind.SUPPRESSION_ENTRY));
    }

    @Override
    protected String begun(RecordKind kind) {
        return switch (kind) {
            case SUBSCRIPTION -> "t.since";
            case CONSENT_PROOF -> "t.asked_at";
            case CAMPAIGN_DELIVERY -> "t.queued_at";
            case MARKETING_OBJECTION -> "t.objected_at";
            default -> super.begun(kind);
        };
    }

    /** Whoever objected is not written to when they are customers no more. */
    @Override
    protected String farewell(RecordKind kind) {
        if (kind != RecordKind.MARKETING_OBJECTION) return "";
        return """
        ,
        listed AS (
            INSERT INTO shop.suppression_entry (id, address, objected_at, active_until)
            SELECT gen_random_uuid(), ended.address, ended.objected_at, %s FROM ended, governance.present p)\
        """
                .formatted(LISTED);
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
