package fr.echeance.persistence.order;

import static fr.echeance.persistence.schema.catalog.Tables.TERMS;

import fr.echeance.application.order.Terms;
import fr.echeance.application.site.LegalPage;
import fr.echeance.domain.shared.Language;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Optional;

@Component
final class JooqTerms implements Terms {
    private final DSLContext db;

    JooqTerms(DSLContext db) {
        this.db = db;
    }

    @Override
    public Text current(Language language, Instant now) {
        return latest(language, TERMS.IN_FORCE_FROM.le(now))
                .orElseThrow(() -> new IllegalStateException("no terms are in force"));
    }

    @Override
    public Optional<Text> version(String version, Language language) {
        return latest(language, TERMS.VERSION.eq(version));
    }

    private Optional<Text> latest(Language language, Condition which) {
        return db.select(TERMS.VERSION, TERMS.DIGEST, TERMS.IN_FORCE_FROM, TERMS.TITLE, TERMS.BODY)
                .from(TERMS)
                .where(
                        TERMS.PAGE.eq(LegalPage.TERMS.name()),
                        TERMS.LANGUAGE.eq(language.name()),
                        which)
                .orderBy(TERMS.IN_FORCE_FROM.desc(), TERMS.VERSION.desc())
                .limit(1)
                .fetchOptional(Records.mapping(Text::new));
    }
}
