package fr.echeance.persistence.takeover;

import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.privacy.TableHolder;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Set;

/** A takeover becomes its report; when that goes, its list of bad rows goes with it. */
@Component
final class TakeoverHolder extends TableHolder {
    TakeoverHolder(DSLContext db) {
        super(db, Set.of(RecordKind.TAKEOVER_UPLOAD));
    }

    @Override
    protected String farewell(RecordKind kind) {
        return ", listed AS (DELETE FROM shop.takeover_bad_row r USING ended WHERE r.takeover ="
                + " ended.id)";
    }
}
