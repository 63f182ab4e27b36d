package fr.echeance.persistence.privacy;

import fr.echeance.domain.privacy.RecordKind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Whether the schema is what governance asks: everything classified, every personal table governed, every role as narrow as declared. Asks
 * PostgreSQL's own catalogue (schema-audit.sql) and compares with the domain's kinds, the declared grants and the expected policies.
 */
final class SchemaAudit {
    private final Sql sql;

    private SchemaAudit(Sql sql) {
        this.sql = sql;
    }

    /**
     * What is wrong, one line each, asked one after the other as they are read. Runs inside a transaction that the caller undoes: it leaves
     * temporary views.
     */
    static Stream<String> findings(Sql sql) {
        SchemaAudit audit = new SchemaAudit(sql);
        return Stream.<Supplier<Stream<String>>>of(
                        audit::askCatalogue,
                        () -> audit.compare("kinds", audit::kindsInForce, audit::kinds),
                        () ->
                                audit.compare(
                                        "policies",
                                        () -> sql.rows(ExpectedPolicies.IN_FORCE),
                                        () -> ExpectedPolicies.of(Schema.governed(sql))),
                        () -> audit.compare("grants", () -> Grants.inForce(sql), Grants::declared))
                .flatMap(Supplier::get);
    }

    private Stream<String> askCatalogue() {
        List<String> parts = Arrays.asList(script().split("\n--- "));
        sql.run(parts.getFirst());
        return parts.stream()
                .skip(1)
                .flatMap(part -> {
                    String[] ruleAndQuery = part.split("\n", 2);
                    return asked(() -> sql.rows(ruleAndQuery[1])).stream()
                            .map(broken -> ruleAndQuery[0] + ": " + broken);
                });
    }

    private Stream<String> compare(
            String what, Supplier<List<String>> inForce, Supplier<List<String>> expected) {
        List<String> there = asked(inForce);
        List<String> meant = asked(expected);
        return Stream.concat(
                there.stream()
                        .filter(line -> !meant.contains(line))
                        .map(line -> what + ", not declared: " + line),
                meant.stream()
                        .filter(line -> !there.contains(line))
                        .map(line -> what + ", missing: " + line));
    }

    /** A question that the schema cannot even be asked is a finding too. */
    private List<String> asked(Supplier<List<String>> question) {
        sql.run("SAVEPOINT question");
        try {
            return question.get();
        } catch (Sql.Refused | IllegalArgumentException refused) {
            sql.run("ROLLBACK TO question");
            return List.of("cannot be asked: " + refused.getMessage());
        }
    }

    private List<String> kindsInForce() {
        return sql.rows("SELECT kind FROM governance.record_table");
    }

    private List<String> kinds() {
        return Arrays.stream(RecordKind.values())
                .filter(kind -> !kind.isTechnical())
                .map(RecordKind::id)
                .toList();
    }

    private static String script() {
        try (var file =
                Objects.requireNonNull(
                        SchemaAudit.class.getResourceAsStream("/schema-audit.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${prefix}", Schema.PREFIX);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
