import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;
import org.slf4j.LoggerFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;

/** Embedded PostgreSQL, all migrations, then jOOQ's classes. Arguments: migrations' folder, output folder. */
class GenerateJooq {
    static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path output = Path.of(args[1]);
        Path stamp = output.resolve("migrations.sha256");
        String digest = digest(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) return;
        // A thousand lines that nobody who starts the shop for the first time wants to read.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60)).start()) {
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE ROLE echeance_owner LOGIN NOINHERIT CREATEROLE");
                statement.execute("CREATE DATABASE shop OWNER echeance_owner");
            }
            String url = postgres.getJdbcUrl("echeance_owner", "shop");
            Flyway.configure()
                    .dataSource(url, "echeance_owner", "")
                    .locations("filesystem:" + migrations)
                    .placeholders(Map.of("prefix", "echeance"))
                    .defaultSchema("technical")
                    .initSql("SET client_min_messages = warning")
                    .load()
                    .migrate();
            GenerationTool.generate(
                    new Configuration()
                            .withJdbc(new Jdbc().withUrl(url).withUser("echeance_owner"))
                            .withGenerator(
                                    new Generator()
                                            .withDatabase(
                                                    new Database()
                                                            .withIncludes(".*")
                                                            .withForcedTypes(
                                                                    new ForcedType()
                                                                            .withUserType(
                                                                                    "fr.echeance.domain.privacy.Deadline")
                                                                            .withBinding(
                                                                                    "fr.echeance.persistence.shared.DeadlineBinding")
                                                                            .withIncludeExpression(
                                                                                    ".*\\.(active|archive)_until"),
                                                                    new ForcedType()
                                                                            .withName("INSTANT")
                                                                            .withIncludeTypes(
                                                                                    "(?i:timestamp.*)"))
                                                            .withExcludes("flyway_schema_history")
                                                            .withSchemata(
                                                                    schema("shop"),
                                                                    schema("archive"),
                                                                    schema("catalog"),
                                                                    schema("governance"),
                                                                    schema("technical")))
                                            .withGenerate(
                                                    new Generate()
                                                            .withRecords(false)
                                                            .withGlobalObjectNames(false)
                                                            .withComments(false))
                                            .withTarget(
                                                    new Target()
                                                            .withPackageName(
                                                                    "fr.echeance.persistence.schema")
                                                            .withDirectory(output.toString()))));
        }
        Files.createDirectories(output);
        Files.writeString(stamp, digest);
    }

    private static SchemaMappingType schema(String name) {
        return new SchemaMappingType().withInputSchema(name);
    }

    private static String digest(Path migrations) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        try (var files = Files.list(migrations)) {
            for (Path file : files.sorted().toList()) sha256.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
