package fr.echeance.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.order.ReviewEvidence;
import fr.echeance.application.privacy.Holds;
import fr.echeance.application.privacy.ListHolds;
import fr.echeance.application.privacy.PlaceHold;
import fr.echeance.application.privacy.ReadLedger;
import fr.echeance.application.privacy.ReleaseHold;
import fr.echeance.application.privacy.SealLedger;
import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.RecordKind;

import org.junit.jupiter.api.Test;

import java.time.Period;
import java.util.UUID;

class HoldsOnOrdersTest {
    private static final UUID STAFF = new UUID(7, 2);

    private final Furnished shop = new Furnished();
    private final UUID order = shop.placed("a@example.com").order();

    @Test
    void sparesWhatIsHeldUntilItIsReleased() {
        UUID hold = ((PlaceHold.Outcome.Placed) place(order)).hold();
        after(Order.NEVER_PAID.plusYears(6));
        sweep();
        assertThat(rows()).isEqualTo(1);
        assertThat(shop.use(ReviewEvidence.class).handle(new ReviewEvidence.Query(order, STAFF)))
                .isInstanceOf(ReviewEvidence.Outcome.Found.class);
        release(hold);
        sweep();
        assertThat(rows()).isZero();
    }

    @Test
    void placesOneHoldOnARecordAndNoneOnWhatIsNot() {
        assertThat(place(order)).isInstanceOf(PlaceHold.Outcome.Placed.class);
        assertThat(place(order)).isEqualTo(new PlaceHold.Outcome.HeldAlready());
        assertThat(place(new UUID(3, 3))).isEqualTo(new PlaceHold.Outcome.UnknownRecord());
        assertThat(shop.use(ListHolds.class).handle()).hasSize(1);
        assertThat(shop.use(ReadLedger.class).handle(9).latest()).hasSize(1);
    }

    @Test
    void releasesOnceAndLetsTheHoldItselfGoInItsTime() {
        UUID hold = ((PlaceHold.Outcome.Placed) place(order)).hold();
        assertThat(release(hold)).isEqualTo(new ReleaseHold.Outcome.Released());
        assertThat(release(hold)).isEqualTo(new ReleaseHold.Outcome.NotHeld());
        assertThat(place(order)).isInstanceOf(PlaceHold.Outcome.Placed.class);
        assertThat(holds("governance.hold WHERE released_at IS NOT NULL")).isEqualTo(1);
        after(Period.ofDays(1));
        sweep();
        assertThat(holds("governance.hold WHERE released_at IS NOT NULL")).isZero();
        assertThat(holds("archive.hold")).isEqualTo(1);
        after(Period.ofYears(5).plusDays(1));
        sweep();
        assertThat(holds("archive.hold")).isZero();
    }

    @Test
    void holdsEveryKindThatItOffers() {
        for (RecordKind kind : PlaceHold.KINDS)
            assertThat(
                            shop.use(PlaceHold.class)
                                    .handle(
                                            new PlaceHold.Command(
                                                    kind,
                                                    new UUID(3, 3),
                                                    Holds.Reason.PROCEEDINGS,
                                                    STAFF)))
                    .isEqualTo(new PlaceHold.Outcome.UnknownRecord());
    }

    @Test
    void readsTheChainThatTheDatabaseSealed() {
        UUID hold = ((PlaceHold.Outcome.Placed) place(order)).hold();
        shop.use(SealLedger.class).handle();
        release(hold);
        shop.use(SealLedger.class).handle();
        assertThat(shop.use(ReadLedger.class).handle(9).chainHolds()).isTrue();
        assertThat(shop.use(ReadLedger.class).handle(9).sealed()).isEqualTo(2);
        shop.fixture.superuser("UPDATE governance.ledger_entry SET records = 2 WHERE id = 1");
        assertThat(shop.use(ReadLedger.class).handle(9).chainHolds()).isFalse();
    }

    private PlaceHold.Outcome place(UUID record) {
        return shop.use(PlaceHold.class)
                .handle(
                        new PlaceHold.Command(
                                RecordKind.ORDER, record, Holds.Reason.DISPUTE, STAFF));
    }

    private ReleaseHold.Outcome release(UUID hold) {
        return shop.use(ReleaseHold.class).handle(new ReleaseHold.Command(hold, STAFF));
    }

    private void sweep() {
        assertThat(shop.use(SweepRetention.class).handle(SweepRetention.Command.run()).lines())
                .allSatisfy(line -> assertThat(line.failure()).isEmpty());
    }

    private int rows() {
        return count("shop.orders") + count("archive.orders");
    }

    private int holds(String table) {
        return count(table);
    }

    private int count(String from) {
        return shop.fixture.count(from);
    }

    private void after(Period period) {
        shop.fixture.wind(
                Deadline.dayOf(Furnished.TIME)
                        .plus(period)
                        .atStartOfDay(Deadline.PARIS)
                        .toInstant());
    }
}
