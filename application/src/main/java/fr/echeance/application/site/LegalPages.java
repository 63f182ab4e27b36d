package fr.echeance.application.site;

import fr.echeance.application.order.Terms;
import fr.echeance.domain.shared.Language;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The legal pages as they are read; a version never changes. */
public interface LegalPages {
    /** The version in force; empty where nobody has published one. */
    Optional<Terms.Text> current(LegalPage page, Language language, Instant now);

    /** A version, in force, past or to come. */
    Optional<Terms.Text> version(LegalPage page, String version, Language language);

    /** Those whose day has come, the newest first. */
    List<Edition> editions(LegalPage page, Language language, Instant now);

    record Edition(String version, Instant inForceFrom) {}
}
