package fr.echeance.persistence.order;

import static fr.echeance.persistence.schema.catalog.Tables.TERMS;

import static org.jooq.impl.DSL.inline;

import fr.echeance.application.order.Terms;
import fr.echeance.domain.shared.Language;

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
    public Version current(Language language, Instant now) {
        return db.select(TERMS.VERSION, TERMS.DIGEST)
                .from(TERMS)
                .where(TERMS.LANGUAGE.eq(language.name()), TERMS.IN_FORCE_FROM.le(now))
                .orderBy(TERMS.IN_FORCE_FROM.desc(), TERMS.VERSION.desc())
                .limit(inline(1))
                .fetchOptional(Records.mapping(Version::new))
                .orElseThrow(() -> new IllegalStateException("no terms are in force"));
    }

    @Override
    public Optional<Text> version(String version, Language language) {
        return db.select(TERMS.VERSION, TERMS.DIGEST, TERMS.IN_FORCE_FROM, TERMS.TITLE, TERMS.BODY)
                .from(TERMS)
                .where(TERMS.LANGUAGE.eq(language.name()), TERMS.VERSION.eq(version))
                .fetchOptional(Records.mapping(Text::new));
    }
}
