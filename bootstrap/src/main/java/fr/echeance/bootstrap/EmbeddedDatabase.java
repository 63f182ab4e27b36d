package fr.echeance.bootstrap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where no {@code echeance.database.url} is given: a PostgreSQL of the shop's own, which keeps its data in {@code data/}. */
final class EmbeddedDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.containsProperty("echeance.database.url")) return;
        Path data =
                Path.of(environment.getProperty("echeance.data-directory", "data"))
                        .toAbsolutePath();
        boolean reset = environment.containsProperty("reset");
        int port = start(data, reset, context);
        prepare(port);
        environment
                .getPropertySources()
                .addLast(
                        new MapPropertySource(
                                "embedded database",
                                Map.of(
                                        "echeance.database.url",
                                        "jdbc:postgresql://localhost:" + port + "/shop",
                                        "echeance.data-directory",
                                        data.toString(),
                                        "echeance.database.embedded-port",
                                        port)));
    }

    private static int start(Path data, boolean reset, ConfigurableApplicationContext context) {
        try {
            Path cluster = data.resolve("postgres");
            Optional<Running> orphan = Running.of(cluster);
            if (reset) {
                orphan.ifPresent(Running::stop);
                FileSystemUtils.deleteRecursively(data);
                orphan = Optional.empty();
            }
            // A shop that was killed leaves its server behind: the next one goes on with it.
            if (orphan.isPresent()) {
                Running running = orphan.get();
                context.getBeanFactory()
                        .registerSingleton("embeddedPostgres", (AutoCloseable) running::stop);
                return running.port();
            }
            Files.createDirectories(data);
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(cluster)
                            .setCleanDataDirectory(false)
                            .setRegisterShutdownHook(false)
                            .setPGStartupWait(Duration.ofSeconds(60))
                            .setServerConfig("fsync", "on") // the library's default is off
                            .setServerConfig("max_connections", "60")
                            .start();
            context.getBeanFactory()
                    .registerSingleton("embeddedPostgres", (AutoCloseable) postgres::close);
            return postgres.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the embedded PostgreSQL did not start; where user namespaces are blocked, run"
                            + " as a plain user",
                    e);
        }
    }

    /** The owner's login and the database: what an administrator does once on a server of their own. */
    private static void prepare(int port) {
        String server = "jdbc:postgresql://localhost:" + port + "/postgres";
        try (Connection connection = DriverManager.getConnection(server, "postgres", "");
                Statement statement = connection.createStatement()) {
            for (String sql :
                    List.of(
                            "CREATE ROLE echeance_owner LOGIN NOINHERIT CREATEROLE",
                            "CREATE DATABASE shop OWNER echeance_owner")) {
                String name =
                        sql.contains("ROLE")
                                ? "pg_roles WHERE rolname = 'echeance_owner'"
                                : "pg_database WHERE datname = 'shop'";
                try (var found = statement.executeQuery("SELECT FROM " + name)) {
                    if (found.next()) continue;
                }
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded PostgreSQL could not be prepared", e);
        }
    }

    /** A server that runs on a data directory, as its lock file tells. */
    private record Running(ProcessHandle process, int port) {
        static Optional<Running> of(Path cluster) throws IOException {
            Path lock = cluster.resolve("postmaster.pid");
            if (!Files.exists(lock)) return Optional.empty();
            List<String> lines = Files.readAllLines(lock);
            if (lines.size() < 4) return Optional.empty();
            int port = Integer.parseInt(lines.get(3).strip());
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process ->
                            process.info().command().orElse("postgres").contains("postgres"))
                    .map(process -> new Running(process, port));
        }

        void stop() {
            process.destroy();
            process.onExit().orTimeout(30, java.util.concurrent.TimeUnit.SECONDS).join();
        }
    }
}
