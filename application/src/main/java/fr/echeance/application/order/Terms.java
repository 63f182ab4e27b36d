package fr.echeance.application.order;

import fr.echeance.domain.shared.Language;

import java.time.Instant;
import java.util.Optional;

/**
 * The general terms of sale (conditions générales de vente), by version; a version is never
 * changed.
 */
public interface Terms {
    /**
     * The version in force. @throws IllegalStateException when the shop has none: it must not sell
     * then
     */
    Text current(Language language, Instant now);

    /** A version, in force, past or to come. */
    Optional<Text> version(String version, Language language);

    /**
     * @param digest SHA-256 of title, line feed and body in UTF-8, lower-case hexadecimal
     * @param body paragraphs; a line that begins with {@code ## } is a heading
     */
    record Text(String version, String digest, Instant inForceFrom, String title, String body) {}
}
