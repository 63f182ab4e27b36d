package fr.echeance.persistence.shared;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

import java.util.Map;
import java.util.function.Supplier;

import javax.sql.DataSource;

/** One data source for the adapters; behind it the pool of the login that the current purpose needs. */
final class LoginDataSource extends AbstractRoutingDataSource implements AutoCloseable {
    private static final ScopedValue<Login> CURRENT = ScopedValue.newInstance();

    private final Map<Login, HikariDataSource> pools;

    LoginDataSource(Map<Login, HikariDataSource> pools) {
        this.pools = Map.copyOf(pools);
        setTargetDataSources(Map.copyOf(pools));
    }

    DataSource of(Login login) {
        return java.util.Objects.requireNonNull(pools.get(login));
    }

    /** Runs {@code work}; every connection that it opens is the login's. */
    static <T> T as(Login login, Supplier<T> work) {
        return ScopedValue.where(CURRENT, login).call(work::get);
    }

    @Override
    protected Object determineCurrentLookupKey() {
        return CURRENT.orElse(Login.SHOP);
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
