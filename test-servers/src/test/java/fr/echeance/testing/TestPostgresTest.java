package fr.echeance.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.Properties;

/** The chosen server stands for a given one, which is left as it was found. */
class TestPostgresTest {
    private static final Server CHOSEN = Server.chosen(System.getProperties());

    @Test
    void aGivenServerIsLeftAsItWasFound() throws SQLException {
        TestPostgres first = new TestPostgres(given(CHOSEN.superuser(), CHOSEN.password()));
        TestPostgres second = new TestPostgres(given(CHOSEN.superuser(), CHOSEN.password()));
        String database = first.database();
        try (var owner = first.connect(database, first.role("owner"));
                var statement = owner.createStatement()) {
            statement.execute("CREATE ROLE %s NOLOGIN".formatted(first.role("rights")));
            statement.execute("GRANT %s TO %s".formatted(first.role("rights"), first.role("shop")));
            statement.execute("CREATE SCHEMA shop");
            statement.execute("CREATE TABLE shop.kept (id int)");
            statement.execute("GRANT SELECT ON shop.kept TO " + first.role("rights"));
        }
        first.copy(database);
        try (var connected = first.connect(database, first.role("shop"))) {
            assertThat(connected.isValid(1)).isTrue();
            assertThat(first.ours("datname FROM pg_database")).hasSize(2);
            first.leaveAsFound();
        }
        assertThat(first.ours("datname FROM pg_database")).isEmpty();
        assertThat(first.ours("rolname FROM pg_roles")).isEmpty();
        assertThat(second.ours("rolname FROM pg_roles")).hasSize(5);
        second.leaveAsFound();
    }

    @Test
    void refusesALoginThatIsNoSuperuser() {
        TestPostgres plain = new TestPostgres(CHOSEN);
        assertThatThrownBy(() -> given(plain.role("owner"), plain.password()))
                .hasMessageContaining("must be a superuser, and " + plain.role("owner"));
        plain.leaveAsFound();
    }

    @Test
    void refusesWhatNamesNoServer() {
        Properties settings = new Properties();
        settings.setProperty("test.postgres", "docker");
        assertThatThrownBy(() -> Server.chosen(settings)).hasMessageContaining("and not docker");
    }

    private Server given(String user, String password) {
        return Server.given(CHOSEN.address(), user, password);
    }
}
