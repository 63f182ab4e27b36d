package fr.echeance.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;

class WallsTest {
    private final PersistenceFixture fixture = PersistenceFixture.shared();
    private final DSLContext db = fixture.db();
    private final Processing processing = fixture.processing();

    @BeforeEach
    void empty() {
        fixture.reset();
    }

    @Test
    void readsNoPersonalTableWithoutAPurpose() {
        assertThatThrownBy(() ->
                        processing.read(
                                Catalogue.class,
                                _ -> db.fetchCount(db.selectOne().from("shop.orders"))))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void readsNoColumnThatThePurposeDoesNotNeed() {
        assertThatThrownBy(() ->
                        processing.read(
                                Fulfilment.class,
                                _ -> db.fetch("SELECT phone FROM shop.order_contact")))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void refusesAUseCaseInsideAnother() {
        assertThatThrownBy(() ->
                        processing.read(
                                Fulfilment.class, _ -> processing.read(Sweep.class, now -> now)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesTheRetentionRoleBySweepersLoginAlone() {
        assertThat(whoReads(Sweep.class))
                .isEqualTo("%1$ssweeper %1$sretention".formatted(Schema.PREFIX));
        assertThat(whoReads(Fulfilment.class))
                .isEqualTo("%1$sshop %1$sorder_fulfilment".formatted(Schema.PREFIX));
    }

    @Test
    void readsTheClockThatThePoliciesRead() {
        Instant wound = Instant.parse("2031-02-03T04:05:06Z");
        fixture.wind(wound);
        assertThat(processing.<Instant>read(Fulfilment.class, now -> now)).isEqualTo(wound);
        assertThat(processing.<Instant>read(Catalogue.class, now -> now)).isEqualTo(wound);
        assertThatThrownBy(() -> db.execute("UPDATE governance.clock SET fixed_at = now()"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private String whoReads(Class<?> useCase) {
        return processing.read(
                useCase,
                _ ->
                        db.fetchSingle("SELECT session_user || ' ' || current_user")
                                .get(0, String.class));
    }

    @UseCase(Purpose.ORDER_FULFILMENT)
    private static final class Fulfilment {}

    @UseCase(Purpose.RETENTION)
    private static final class Sweep {}

    @NoPersonalData
    private static final class Catalogue {}
}
