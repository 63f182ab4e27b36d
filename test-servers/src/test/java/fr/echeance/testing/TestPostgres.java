package fr.echeance.testing;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The PostgreSQL of the tests of a JVM. {@code test.postgres} chooses it: {@code embedded}, which is the default; {@code testcontainers};
 * or the address of a server that is there, {@code jdbc:postgresql://host:port/postgres}, where {@code test.postgres.user} with
 * {@code test.postgres.password} is a superuser. What a JVM makes there, databases and roles, begins with a prefix drawn for it, so that
 * runs share a server; at the end it is dropped.
 */
public final class TestPostgres {
    /** What the migrations make too; a server that asks for passwords wants them earlier. */
    private static final List<String> LOGINS =
            List.of("shop", "sweeper", "technician", "timekeeper");

    private static final TestPostgres SERVER =
            new TestPostgres(Server.chosen(System.getProperties()));

    private final Server server;
    private final String prefix = "t" + drawn();
    private final String password = drawn() + drawn();
    private final AtomicInteger databases = new AtomicInteger();

    TestPostgres(Server server) {
        this.server = server;
        if (server.outlivesTheRun())
            Runtime.getRuntime().addShutdownHook(new Thread(this::leaveAsFound));
        login("owner", "CREATEROLE");
        if (!server.trusting()) LOGINS.forEach(login -> login(login, ""));
    }

    public static TestPostgres server() {
        return SERVER;
    }

    /** A new and empty database of the owner's, by its address. */
    public String database() {
        return create("");
    }

    /** What a backup of it would be; nobody may be connected. */
    public String copy(String database) {
        return create(" TEMPLATE " + name(database));
    }

    /** A role's whole name, for {@code shop}, {@code order_management}, … */
    public String role(String name) {
        return prefix + "_" + name;
    }

    /** Of every login of the run's. */
    public String password() {
        return password;
    }

    /** Of a database that somebody else makes. */
    public String address(String database) {
        return server.address(database);
    }

    /** Whom no policy binds: for arranging and asserting alone. */
    public String superuser() {
        return server.superuser();
    }

    /** As the superuser or one of the logins, by its whole name. */
    public Connection connect(String database, String login) throws SQLException {
        boolean asSuperuser = login.equals(superuser());
        return server.connect(name(database), login, asSuperuser ? server.password() : password);
    }

    /** With which a shop uses the database. */
    public List<String> settings(String database) {
        return List.of(
                "echeance.database.url=" + database,
                "echeance.database.prefix=" + prefix,
                "echeance.database.owner-password=" + password,
                "echeance.database.shop-password=" + password,
                "echeance.database.sweeper-password=" + password,
                "echeance.database.technician-password=" + password,
                "echeance.database.timekeeper-password=" + password);
    }

    /** Who is still connected is thrown out. */
    void leaveAsFound() {
        for (String database : ours("datname FROM pg_database"))
            execute("DROP DATABASE " + database + " WITH (FORCE)");
        // In one statement: the owner granted what the others are members of.
        execute("DROP ROLE " + String.join(", ", ours("rolname FROM pg_roles")));
    }

    List<String> ours(String names) {
        try (Connection connection = connect(server.address(), superuser());
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT name FROM (SELECT %s) AS found (name) WHERE name ^@ '%s'"
                                        .formatted(names, role("")))) {
            List<String> found = new ArrayList<>();
            while (row.next()) found.add(row.getString(1));
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String create(String from) {
        String name = role(String.valueOf(databases.incrementAndGet()));
        execute("CREATE DATABASE " + name + " OWNER " + role("owner") + from);
        return server.address(name);
    }

    private void login(String name, String right) {
        execute(
                "CREATE ROLE %s LOGIN NOINHERIT %s PASSWORD '%s'"
                        .formatted(role(name), right, password));
    }

    private void execute(String sql) {
        try (Connection connection = connect(server.address(), superuser());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String name(String database) {
        return database.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }

    private static String drawn() {
        byte[] bytes = new byte[4];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
