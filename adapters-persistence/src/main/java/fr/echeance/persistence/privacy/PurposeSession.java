package fr.echeance.persistence.privacy;

import fr.echeance.domain.privacy.Purpose;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * A look at the database under any purpose, for the sandbox: a connection of its own, read-only, bounded in time and size, and closed
 * afterwards, so that nothing of it stays.
 */
@Component
@ConditionalOnBooleanProperty("echeance.web.sandbox")
final class PurposeSession {
    private final String url;
    private final String prefix;
    private final String shopPassword;
    private final String sweeperPassword;

    PurposeSession(
            @Value("${echeance.database.url}") String url,
            @Value("${echeance.database.prefix:echeance}") String prefix,
            @Value("${echeance.database.shop-password:}") String shopPassword,
            @Value("${echeance.database.sweeper-password:}") String sweeperPassword) {
        this.url = url;
        this.prefix = prefix;
        this.shopPassword = shopPassword;
        this.sweeperPassword = sweeperPassword;
    }

    /** By the shop's own login, whatever the purpose: some it cannot take. */
    <T> T asShop(Purpose purpose, Look<T> look) throws SQLException {
        return look("shop", shopPassword, purpose, look);
    }

    /** By the login that holds retention. */
    <T> T asSweeper(Look<T> look) throws SQLException {
        return look("sweeper", sweeperPassword, Purpose.RETENTION, look);
    }

    private <T> T look(String login, String password, Purpose purpose, Look<T> look)
            throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", prefix + "_" + login);
        properties.setProperty("password", password);
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("maxResultBuffer", "8M");
        properties.setProperty("socketTimeout", "10");
        try (Connection connection = DriverManager.getConnection(url, properties);
                Statement setting = connection.createStatement()) {
            connection.setAutoCommit(false);
            setting.execute("SET TRANSACTION READ ONLY");
            setting.execute("SET LOCAL statement_timeout = '2s'");
            setting.execute("SET LOCAL lock_timeout = '500ms'");
            String role = prefix + "_" + purpose.id();
            setting.execute("SET LOCAL ROLE " + role);
            try {
                T seen = look.at(connection);
                stillAs(role, setting);
                return seen;
            } finally {
                connection.rollback();
            }
        }
    }

    /** What was seen under another role is not shown. */
    private static void stillAs(String role, Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT current_user")) {
            row.next();
            if (!role.equals(row.getString(1))) throw new SQLException("the purpose was left");
        }
    }

    /** What is looked at. */
    interface Look<T> {
        T at(Connection connection) throws SQLException;
    }
}
