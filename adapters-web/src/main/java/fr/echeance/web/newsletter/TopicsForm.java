package fr.echeance.web.newsletter;

import fr.echeance.domain.newsletter.Topic;
import fr.echeance.web.shared.Field;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The topics to tick.
 *
 * @param ticked ids
 * @param rule the rule that was broken
 */
public record TopicsForm(Set<String> ticked, @Nullable String rule) {
    static TopicsForm of(Collection<Topic> topics) {
        return new TopicsForm(topics.stream().map(Topic::id).collect(Collectors.toSet()), null);
    }

    /** Nothing is chosen for anybody (CJEU, C-673/17, Planet49). */
    static TopicsForm empty() {
        return new TopicsForm(Set.of(), null);
    }

    static TopicsForm none() {
        return new TopicsForm(Set.of(), "some");
    }

    /** Those that there are, of what was sent. */
    static Set<Topic> read(List<String> sent) {
        return Arrays.stream(Topic.values())
                .filter(topic -> sent.contains(topic.id()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class)));
    }

    /** For the list of what is to be mended. */
    public Field field() {
        return new Field("topics", "", rule);
    }

    /** Ids, in the order in which they are shown. */
    public List<String> all() {
        return Arrays.stream(Topic.values()).map(Topic::id).toList();
    }
}
