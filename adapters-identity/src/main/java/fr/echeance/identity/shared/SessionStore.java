package fr.echeance.identity.shared;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.session.jdbc.config.annotation.SpringSessionTransactionManager;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.transaction.PlatformTransactionManager;

import javax.sql.DataSource;

/**
 * Sessions in the database, under the technician's login, so that every node knows them and a restart forgets none. They are swept with the
 * schema that they live in.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
        tableName = "technical.spring_session",
        cleanupCron = Scheduled.CRON_DISABLED)
class SessionStore {
    @Bean(defaultCandidate = false)
    @SpringSessionDataSource
    DataSource sessionDataSource(@Qualifier("technicalDataSource") DataSource technical) {
        return technical;
    }

    @Bean(defaultCandidate = false)
    @SpringSessionTransactionManager
    PlatformTransactionManager sessionTransactions(
            @Qualifier("technicalDataSource") DataSource technical) {
        return new JdbcTransactionManager(technical);
    }

    @Bean
    @Primary
    SessionRepository<?> sparingSessions(JdbcIndexedSessionRepository sessions) {
        return new SparingSessions<>(sessions);
    }
}
