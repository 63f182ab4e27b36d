package fr.echeance.persistence.audience;

import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.privacy.TableHolder;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Set;

/** What was seen, and who agreed to be recognised: whose it is only their own browser knows. */
@Component
final class AudienceHolder extends TableHolder {
    AudienceHolder(DSLContext db) {
        super(db, Set.of(RecordKind.PAGE_VIEW, RecordKind.TRACKER_CHOICE));
    }

    @Override
    protected String begun(RecordKind kind) {
        return kind == RecordKind.PAGE_VIEW ? "t.seen_at" : "t.chosen_at";
    }
}
