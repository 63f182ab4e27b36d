package fr.echeance.application.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class ReadLedgerTest {
    private final FixedClock clock = FixedClock.standing();
    private final InMemoryLedger ledger = new InMemoryLedger(clock);
    private final ReadLedger read = new ReadLedger(new FakeProcessing(clock, ledger), ledger);

    @Test
    void addsUpWhatWasSweptOnADay() {
        swept(Ledger.Act.ARCHIVED, 3);
        swept(Ledger.Act.ERASED, 2);
        clock.wind(Duration.ofMinutes(1));
        Instant last = clock.now();
        swept(Ledger.Act.ERASED, 4);
        clock.wind(Duration.ofDays(1));
        swept(Ledger.Act.ERASED, 1);
        ledger.record(
                Ledger.Act.LOOKED_AT,
                RecordKind.ORDER,
                Purpose.PURCHASE_DISPUTES,
                1,
                Optional.empty());
        assertThat(read.handle(10).sweeps())
                .containsExactly(
                        new ReadLedger.Sweep(clock.now(), 0, 1), new ReadLedger.Sweep(last, 3, 6));
    }

    @Test
    void findsTheChainUnbrokenUntilSomeoneTampers() {
        swept(Ledger.Act.ERASED, 2);
        ledger.seal();
        swept(Ledger.Act.ERASED, 3);
        ledger.seal();
        swept(Ledger.Act.ERASED, 5);
        assertThat(read.handle(2).chainHolds()).isTrue();
        assertThat(read.handle(2).sealed()).isEqualTo(2);
        assertThat(read.handle(2).latest()).hasSize(2);
        ledger.tamper(2, 6);
        assertThat(read.handle(2).chainHolds()).isTrue(); // not sealed yet
        ledger.tamper(0, 1);
        assertThat(read.handle(2).chainHolds()).isFalse();
    }

    private void swept(Ledger.Act act, long records) {
        ledger.record(act, RecordKind.ORDER, Purpose.RETENTION, records, Optional.empty());
    }
}
