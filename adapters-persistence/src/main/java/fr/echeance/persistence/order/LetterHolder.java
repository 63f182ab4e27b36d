package fr.echeance.persistence.order;

import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.privacy.TableHolder;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Set;

/** The whole life of what was written to a buyer: the contract's own writing, and the note of what was sent. */
@Component
final class LetterHolder extends TableHolder {
    LetterHolder(DSLContext db) {
        super(db, Set.of(RecordKind.CONTRACT_WRITING, RecordKind.SERVICE_MAIL));
    }
}
