package fr.echeance.application.newsletter;

import fr.echeance.application.newsletter.Readership.Readers;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Language;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** How many want to read about what, in which language. Few are not told from nobody, since a few people can be guessed. */
@UseCase(Purpose.NEWSLETTER_STATISTICS)
public final class CountReaders {
    /** So many are counted; fewer are not. */
    public static final int FEWEST = 5;

    private final Processing processing;
    private final Readership readership;

    CountReaders(Processing processing, Readership readership) {
        this.processing = processing;
        this.readership = readership;
    }

    /** Each topic in each language. */
    public List<Count> handle() {
        List<Readers> all = processing.read(CountReaders.class, _ -> readership.count());
        return Arrays.stream(Topic.values())
                .flatMap(topic ->
                        Arrays.stream(Language.values())
                                .map(language -> count(all, topic, language)))
                .toList();
    }

    private static Count count(List<Readers> all, Topic topic, Language language) {
        OptionalInt people =
                all.stream()
                        .filter(one -> one.topic() == topic && one.language() == language)
                        .mapToInt(Readers::people)
                        .filter(number -> number >= FEWEST)
                        .findFirst();
        return new Count(topic, language, people);
    }

    /** @param people empty: fewer than {@value #FEWEST}, or nobody */
    public record Count(Topic topic, Language language, OptionalInt people) {}
}
