package fr.echeance.persistence.site;

import static fr.echeance.persistence.schema.catalog.Tables.TERMS;

import fr.echeance.application.order.Terms;
import fr.echeance.application.site.LegalPage;
import fr.echeance.application.site.LegalPages;
import fr.echeance.domain.shared.Language;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Component
final class JooqLegalPages implements LegalPages {
    private final DSLContext db;

    JooqLegalPages(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Terms.Text> current(LegalPage page, Language language, Instant now) {
        return latest(page, language, TERMS.IN_FORCE_FROM.le(now));
    }

    @Override
    public Optional<Terms.Text> version(LegalPage page, String version, Language language) {
        return latest(page, language, TERMS.VERSION.eq(version));
    }

    @Override
    public List<Edition> editions(LegalPage page, Language language, Instant now) {
        return db.select(TERMS.VERSION, TERMS.IN_FORCE_FROM)
                .from(TERMS)
                .where(
                        TERMS.PAGE.eq(page.name()),
                        TERMS.LANGUAGE.eq(language.name()),
                        TERMS.IN_FORCE_FROM.le(now))
                .orderBy(TERMS.IN_FORCE_FROM.desc(), TERMS.VERSION.desc())
                .fetch(Records.mapping(Edition::new));
    }

    private Optional<Terms.Text> latest(LegalPage page, Language language, Condition which) {
        return db.select(TERMS.VERSION, TERMS.DIGEST, TERMS.IN_FORCE_FROM, TERMS.TITLE, TERMS.BODY)
                .from(TERMS)
                .where(TERMS.PAGE.eq(page.name()), TERMS.LANGUAGE.eq(language.name()), which)
                .orderBy(TERMS.IN_FORCE_FROM.desc(), TERMS.VERSION.desc())
                .limit(1)
                .fetchOptional(Records.mapping(Terms.Text::new));
    }
}
