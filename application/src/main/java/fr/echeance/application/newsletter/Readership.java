package fr.echeance.application.newsletter;

import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.shared.Language;

import java.util.List;

/** How many read about what, and nobody's name. */
public interface Readership {
    /** Where there is anybody. */
    List<Readers> count();

    record Readers(Topic topic, Language language, int people) {}
}
