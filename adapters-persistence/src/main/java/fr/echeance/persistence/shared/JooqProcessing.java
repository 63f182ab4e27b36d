package fr.echeance.persistence.shared;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Binds the purpose as a database role for one transaction, and reads the clock with the same statement. */
@Component
final class JooqProcessing implements Processing {
    private static final ClassValue<Optional<Purpose>> PURPOSE =
            new ClassValue<>() {
                @Override
                protected Optional<Purpose> computeValue(Class<?> useCase) {
                    if (useCase.isAnnotationPresent(NoPersonalData.class)) return Optional.empty();
                    UseCase declared = useCase.getAnnotation(UseCase.class);
                    if (declared == null)
                        throw new IllegalArgumentException(useCase + " declares no purpose");
                    return Optional.of(declared.value());
                }
            };

    private final RenderedQuery<Record2<String, Instant>> binding;
    private final GovernanceClock clock;
    private final String prefix;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final TransactionTemplate snapshot;

    JooqProcessing(
            DSLContext db,
            GovernanceClock clock,
            DatabaseSettings settings,
            PlatformTransactionManager transactions) {
        this.binding =
                new RenderedQuery<>(
                        db,
                        db.select(
                                DSL.field(
                                        "set_config('role', {0}, true)", String.class, DSL.val("")),
                                GovernanceClock.NOW));
        this.clock = clock;
        this.prefix = settings.prefix() + "_";
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public <T> T run(Class<?> useCase, Function<Instant, T> work) {
        return PURPOSE.get(useCase)
                .map(purpose -> under(purpose, writing, work))
                .orElseGet(() -> call(writing, () -> work.apply(clock.now())));
    }

    @Override
    public <T> T read(Class<?> useCase, Function<Instant, T> work) {
        return PURPOSE.get(useCase)
                .map(purpose -> under(purpose, reading, work))
                .orElseGet(() -> work.apply(clock.now()));
    }

    @Override
    public <T> T snapshot(Class<?> useCase, Function<Instant, T> work) {
        return PURPOSE.get(useCase)
                .map(purpose -> under(purpose, snapshot, work))
                .orElseGet(() -> call(snapshot, () -> work.apply(clock.now())));
    }

    private <T> T under(Purpose purpose, TransactionTemplate template, Function<Instant, T> work) {
        return LoginDataSource.as(
                Login.of(purpose), () -> call(template, () -> clock.at(bind(purpose), work)));
    }

    private Instant bind(Purpose purpose) {
        return binding.with(prefix + purpose.id()).fetchSingle().value2();
    }

    private static <T> T call(TransactionTemplate template, java.util.function.Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException(
                    "a use case runs inside another: one transaction has one purpose");
        return template.<T>execute(_ -> work.get());
    }
}
