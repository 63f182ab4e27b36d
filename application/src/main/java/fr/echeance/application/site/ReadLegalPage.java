package fr.echeance.application.site;

import fr.echeance.application.order.Terms;
import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.shared.Language;

import java.util.List;
import java.util.Optional;

/** Shows a legal page as it is in force, or a version by its name, and which versions there have been. */
@NoPersonalData
public final class ReadLegalPage {
    private final Processing processing;
    private final LegalPages pages;

    ReadLegalPage(Processing processing, LegalPages pages) {
        this.processing = processing;
        this.pages = pages;
    }

    /** Empty when nothing is called so. */
    public Optional<Shown> handle(Query query) {
        LegalPage page = query.page();
        Language language = query.language();
        return processing.read(
                ReadLegalPage.class,
                now ->
                        query.version()
                                .map(version -> pages.version(page, version, language))
                                .orElseGet(() -> pages.current(page, language, now))
                                .map(text -> new Shown(text, pages.editions(page, language, now))));
    }

    /** @param version empty means the one in force */
    public record Query(LegalPage page, Optional<String> version, Language language) {}

    public record Shown(Terms.Text text, List<LegalPages.Edition> editions) {}
}
