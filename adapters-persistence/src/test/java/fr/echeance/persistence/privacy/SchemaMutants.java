package fr.echeance.persistence.privacy;

import fr.echeance.persistence.shared.PersistenceFixture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Random changes of the schema: the lines of schema-mutants.sql, filled in by chance. */
final class SchemaMutants {
    private static final List<String> TYPES =
            List.of(
                    "text",
                    "uuid",
                    "bigint",
                    "date",
                    "timestamptz",
                    "inet",
                    "bytea",
                    "boolean",
                    "jsonb",
                    "json",
                    "xml",
                    "text[]",
                    "int4range",
                    "tsvector",
                    "char(2)");

    private static final Pattern SINCE = Pattern.compile("((?<since>\\d+) )?(?<change>.+)");

    private final Sql sql;
    private final Random random;
    private final List<String> unclassified;
    private final List<String> opened;
    private final List<String> tables;
    private final List<String> live;
    private final List<String> kept;
    private final List<String> purposes;
    private final List<String> jsonColumns;

    SchemaMutants(Sql sql, Random random) {
        this.sql = sql;
        this.random = random;
        int version = PersistenceFixture.shared().release();
        unclassified = lines(0, version);
        opened = lines(1, version);
        tables = Schema.tables(sql);
        live =
                Schema.governed(sql).stream()
                        .map(Schema.Governed::live)
                        .filter(tables::contains)
                        .toList();
        kept =
                Schema.governed(sql).stream()
                        .flatMap(t -> Stream.concat(Stream.of(t.live()), t.archived().stream()))
                        .filter(tables::contains)
                        .toList();
        purposes =
                Schema.purposeRoles(sql).stream()
                        .filter(role -> !role.matches(".*_(rights|retention)"))
                        .toList();
        jsonColumns =
                sql.rows(
                        "SELECT attrelid::regclass || ' ' || attname FROM pg_attribute WHERE"
                                + " atttypid = 'jsonb'::regtype AND attrelid >= 16384 AND NOT"
                                + " attisdropped ORDER BY 1");
    }

    /** Columns, tables and json keys that nobody classified; each line as often as every other, in a random order. */
    List<String> unclassified(int count) {
        List<String> some = new ArrayList<>();
        while (some.size() < count) {
            List<String> shuffled = new ArrayList<>(unclassified);
            Collections.shuffle(shuffled, random);
            shuffled.stream().limit(count - some.size()).map(this::filled).forEach(some::add);
        }
        return some;
    }

    /** Everything else that would open a wall, each line once. */
    List<String> opened() {
        return opened.stream().map(this::filled).toList();
    }

    private String filled(String line) {
        String table = one(kept);
        String[] json = one(jsonColumns).split(" ");
        return line.replace("${prefix}_", Schema.PREFIX)
                .replace("{superuser}", Sql.SUPERUSER)
                .replace("{table}", one(tables))
                .replace("{kept}", table)
                .replace("{name}", "x_" + Integer.toString(random.nextInt(1 << 20), 36))
                .replace("{type}", one(TYPES))
                .replace("{column}", one(Schema.columns(sql, table)))
                .replace(
                        "{deadline}",
                        table.startsWith("archive.") ? "archive_until" : "active_until")
                .replace("{live}", one(live))
                .replace("{policy}", one(policies()))
                .replace("{json}", json[0])
                .replace("{key}", json[1])
                .replace(
                        "{schema}",
                        one(List.of("shop", "archive", "catalog", "technical", "public")))
                .replace("{purpose}", one(purposes))
                .replace(
                        "{reader}",
                        Schema.PREFIX
                                + one(
                                        List.of(
                                                "order_management",
                                                "order_fulfilment",
                                                "payment_and_invoicing")))
                .replace(
                        "{login}",
                        Schema.PREFIX
                                + one(List.of("shop", "sweeper", "technician", "timekeeper")));
    }

    private List<String> policies() {
        return sql.rows(
                "SELECT format('%I ON %I.%I', policyname, schemaname, tablename) FROM pg_policies"
                        + " ORDER BY 1");
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** @param part of the file, in the order of its headings */
    private static List<String> lines(int part, int version) {
        try (var file =
                Objects.requireNonNull(
                        SchemaMutants.class.getResourceAsStream("/schema-mutants.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .split("\n--- ")[part + 1]
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(SINCE::matcher)
                    .filter(Matcher::matches)
                    .filter(line ->
                            line.group("since") == null
                                    || Integer.parseInt(line.group("since")) <= version)
                    .map(line -> line.group("change"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
