package fr.echeance.persistence.site;

import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.privacy.TableHolder;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Set;

/** Who wrote what the blog tells. Where the name goes, the article stays: it names nobody. */
@Component
final class BlogHolder extends TableHolder {
    BlogHolder(DSLContext db) {
        super(db, Set.of(RecordKind.ARTICLE));
    }

    @Override
    protected String begun(RecordKind kind) {
        return "t.signed_at";
    }
}
