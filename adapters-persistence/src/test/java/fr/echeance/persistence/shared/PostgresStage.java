package fr.echeance.persistence.shared;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.Stage;

import org.junit.jupiter.api.BeforeEach;

import java.time.Duration;

/** The stage of contracts that are played on PostgreSQL; whoever makes the test empties it. */
public interface PostgresStage extends Stage {
    @BeforeEach
    default void standStill() {
        wind(Duration.ZERO);
    }

    @Override
    default Processing processing() {
        return PersistenceFixture.shared().processing();
    }

    @Override
    default void wind(Duration by) {
        PersistenceFixture.shared().wind(time().plus(by));
    }
}
