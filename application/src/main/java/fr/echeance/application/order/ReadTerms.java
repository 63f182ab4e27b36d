package fr.echeance.application.order;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.shared.Language;

import java.util.Optional;

/**
 * Shows the terms of sale in force, or a version by its name; empty when no version is called so.
 */
@NoPersonalData
public final class ReadTerms {
    private final Processing processing;
    private final Terms terms;

    ReadTerms(Processing processing, Terms terms) {
        this.processing = processing;
        this.terms = terms;
    }

    public Optional<Terms.Text> handle(Query query) {
        return processing.read(
                ReadTerms.class,
                now ->
                        query.version().isPresent()
                                ? terms.version(query.version().get(), query.language())
                                : Optional.of(terms.current(query.language(), now)));
    }

    /**
     * @param version empty means the one in force
     */
    public record Query(Optional<String> version, Language language) {}
}
