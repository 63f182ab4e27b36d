package fr.echeance.persistence.shared;

import fr.echeance.application.shared.Processing;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.function.Function;

/** The shop as shops are: one login that may do everything, no purpose, the machine's own clock. For comparison only. */
@Component
final class JooqProcessing implements Processing {
    private final GovernanceClock clock;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    JooqProcessing(GovernanceClock clock, PlatformTransactionManager transactions) {
        this.clock = clock;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public <T> T run(Class<?> useCase, Function<Instant, T> work) {
        return writing.<T>execute(_ -> clock.at(Instant.now(), work));
    }

    @Override
    public <T> T read(Class<?> useCase, Function<Instant, T> work) {
        return reading.<T>execute(_ -> clock.at(Instant.now(), work));
    }

    @Override
    public <T> T snapshot(Class<?> useCase, Function<Instant, T> work) {
        return run(useCase, work);
    }
}
