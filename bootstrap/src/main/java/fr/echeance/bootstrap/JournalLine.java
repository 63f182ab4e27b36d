package fr.echeance.bootstrap;

import fr.echeance.application.privacy.ErasureJournal.Erased;
import fr.echeance.application.privacy.JournalCopy.Renamed;
import fr.echeance.domain.privacy.PersonProof;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A line of the journal's file. */
final class JournalLine {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JournalLine() {}

    static String of(Erased erased) {
        return """
        {"id":"%s","proof":"%s","coversUntil":"%s","erasedAt":"%s","open":[%s]}
        """
                .formatted(
                        erased.id(),
                        erased.proof().value(),
                        erased.coversUntil(),
                        erased.erasedAt(),
                        erased.open().stream()
                                .map(order -> "\"" + order + "\"")
                                .sorted()
                                .collect(Collectors.joining(",")));
    }

    static String of(Renamed renamed) {
        return """
        {"former":"%s","renamed":"%s","at":"%s"}
        """
                .formatted(renamed.former().value(), renamed.renamed().value(), renamed.at());
    }

    /** A line that does not end was torn before anything was committed; any other that cannot be read is a fault, and nothing opens over it. */
    static void read(String line, Consumer<Erased> erased, Consumer<Renamed> renamed) {
        if (!line.endsWith("}")) return;
        try {
            JsonNode node = JSON.readTree(line);
            if (node.has("former")) renamed.accept(renamed(node));
            else erased.accept(erased(node));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalStateException("the journal of erasures has a line that is none", e);
        }
    }

    private static Erased erased(JsonNode node) {
        Set<UUID> open = new TreeSet<>();
        node.path("open").forEach(order -> open.add(UUID.fromString(order.asString())));
        return new Erased(
                UUID.fromString(text(node, "id")),
                new PersonProof(text(node, "proof")),
                Instant.parse(text(node, "coversUntil")),
                Instant.parse(text(node, "erasedAt")),
                open);
    }

    private static Renamed renamed(JsonNode node) {
        return new Renamed(
                new PersonProof(text(node, "former")),
                new PersonProof(text(node, "renamed")),
                Instant.parse(text(node, "at")));
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }
}
