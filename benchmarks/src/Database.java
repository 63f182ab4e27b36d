import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A database of the one PostgreSQL on which everything is measured; durable as in production. */
record Database(int port, String name) {
    static EmbeddedPostgres server(Path directory) throws Exception {
        EmbeddedPostgres server =
                EmbeddedPostgres.builder()
                        .setDataDirectory(directory)
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("shared_buffers", "1GB")
                        .setServerConfig("max_wal_size", "8GB")
                        .setServerConfig("checkpoint_timeout", "30min")
                        .setServerConfig("max_connections", "200")
                        .start();
        new Database(server.getPort(), "postgres")
                .execute("CREATE ROLE echeance_owner LOGIN NOINHERIT CREATEROLE");
        return server;
    }

    Database create(String other) throws Exception {
        new Database(port, "postgres").execute("CREATE DATABASE " + other + " OWNER echeance_owner");
        return new Database(port, other);
    }

    /** Nobody may be connected to this one. */
    Database copy(String other) throws Exception {
        new Database(port, "postgres")
                .execute(
                        "CREATE DATABASE %s OWNER echeance_owner TEMPLATE %s STRATEGY file_copy"
                                .formatted(other, name));
        return new Database(port, other);
    }

    void drop() throws Exception {
        new Database(port, "postgres").execute("DROP DATABASE " + name + " WITH (FORCE)");
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/" + name;
    }

    Connection connect() throws Exception {
        return DriverManager.getConnection(url(), "postgres", "");
    }

    void execute(String... statements) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        }
    }

    String text(String sql) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    List<String> texts(String sql) throws Exception {
        List<String> texts = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) texts.add(row.getString(1));
        }
        return texts;
    }

    long number(String sql) throws Exception {
        return Long.parseLong(text(sql));
    }
}
