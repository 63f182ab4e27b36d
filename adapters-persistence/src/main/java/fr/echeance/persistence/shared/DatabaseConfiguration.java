package fr.echeance.persistence.shared;

import com.zaxxer.hikari.HikariDataSource;

import org.jooq.conf.Settings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.util.Map;

import javax.sql.DataSource;

/** Three logins behind one data source, a fourth for the migrations. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
    @Bean
    @Primary
    LoginDataSource shopDataSource(DatabaseSettings settings) {
        return new LoginDataSource(
                Map.of(
                        Login.SHOP,
                                pool(
                                        settings,
                                        Login.SHOP,
                                        settings.poolSize(),
                                        settings.shopPassword()),
                        Login.SWEEPER, pool(settings, Login.SWEEPER, 2, settings.sweeperPassword()),
                        Login.TECHNICIAN,
                                pool(
                                        settings,
                                        Login.TECHNICIAN,
                                        6,
                                        settings.technicianPassword())));
    }

    /** For libraries that keep tables of their own in schema technical. */
    @Bean
    DataSource technicalDataSource(LoginDataSource logins) {
        return logins.of(Login.TECHNICIAN);
    }

    /** For the migrations alone: no health check and no other library finds it. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseSettings settings) {
        return new DriverManagerDataSource(
                settings.url(), settings.prefix() + "_owner", settings.ownerPassword());
    }

    @Bean
    FlywayConfigurationCustomizer migrations(DatabaseSettings settings) {
        // Flyway makes the schema of its own table before the first migration asks for it: no more
        // than a notice, and it would show each
        // notice as a warning. What the server itself calls a warning is still shown.
        return flyway ->
                flyway.defaultSchema("technical")
                        .initSql("SET client_min_messages = warning")
                        .placeholders(Map.of("prefix", settings.prefix()));
    }

    /** Statements with their values would tell personal data to the log. */
    @Bean
    Settings jooqSettings() {
        return new Settings().withExecuteLogging(false);
    }

    private static HikariDataSource pool(
            DatabaseSettings settings, Login login, int size, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(login.name().toLowerCase(java.util.Locale.ROOT));
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.prefix() + "_" + pool.getPoolName());
        pool.setPassword(password);
        pool.setMaximumPoolSize(size);
        // Libraries call their tables by bare names.
        if (login == Login.TECHNICIAN) pool.setSchema("technical");
        pool.setInitializationFailTimeout(-1);
        // The server's detail line quotes the row that broke a rule.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }
}
