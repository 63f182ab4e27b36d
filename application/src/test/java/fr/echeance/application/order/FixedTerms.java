package fr.echeance.application.order;

import fr.echeance.domain.shared.Language;

import java.time.Instant;
import java.util.Optional;

/** One version of the terms in force. */
public final class FixedTerms implements Terms {
    public static final String VERSION = "2026-11-01";
    public static final String DIGEST = "a".repeat(64);

    @Override
    public Text current(Language language, Instant now) {
        return new Text(
                VERSION, DIGEST, Instant.parse("2026-11-01T00:00:00Z"), "CGV", "## 1\nOn vend.");
    }

    @Override
    public Optional<Text> version(String version, Language language) {
        return Optional.of(current(language, Instant.EPOCH))
                .filter(text -> text.version().equals(version));
    }
}
