package fr.echeance.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.application.privacy.SweepRetention.Command;
import fr.echeance.application.privacy.SweepRetention.Line;
import fr.echeance.application.privacy.SweepRetention.Report;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** A sweep whose connection dies in a batch or between two is run again: nothing is lost, nothing ends twice, the ledger says what was done. */
class SweepIsKilledTest {
    private static final int KILLS = 30;

    /** Working, between two statements of a batch, and between two batches. */
    private static final List<String> STATES =
            List.of(
                    "state = 'active'",
                    "state = 'idle in transaction'",
                    "state = 'idle' AND query LIKE 'COMMIT%'");

    private final PersistenceFixture fixture = PersistenceFixture.shared();
    private final SweepRetention sweep = fixture.bean(SweepRetention.class);

    @BeforeEach
    void empty() {
        fixture.reset();
    }

    /** The batch stands still where its records are moved and its ledger entry is not written: there it dies. */
    @Test
    void aBatchThatDiesBeforeItsLedgerEntryHasNotBeen()
            throws ExecutionException, InterruptedException {
        DueRecords records = new DueRecords(2);
        fixture.wind(DueRecords.TIME);
        List<Report> reports = new ArrayList<>();
        try (Sql sql = Sql.superuser();
                Sql lock = Sql.superuser()) {
            lock.run("BEGIN; LOCK TABLE governance.ledger_entry IN EXCLUSIVE MODE");
            Future<Report> running = CompletableFuture.supplyAsync(this::run);
            while (killed(sql, "wait_event_type = 'Lock'") == 0) Thread.onSpinWait();
            lock.run("ROLLBACK");
            reports.add(running.get());
        }
        assertThat(reports.getFirst().lines())
                .filteredOn(line -> line.failure().isPresent())
                .hasSize(1);
        assertThat(records.differences()).isNotEmpty();
        reports.add(run());
        assertThat(reports.getLast().failed()).isFalse();
        assertThat(DueRecords.told(reports)).isEqualTo(records.due());
        assertThat(records.differences()).isEmpty();
    }

    /** A commit whose answer died with the connection is done and not reported: what counts is what is in the database, ledger included. */
    @Test
    void aSweepThatDiesAgainAndAgainComesToItsEnd()
            throws ExecutionException, InterruptedException {
        DueRecords records = new DueRecords(40);
        fixture.wind(DueRecords.TIME);
        List<Report> reports = new ArrayList<>();
        try (Sql sql = Sql.superuser()) {
            int kills = 0;
            while (kills < KILLS) {
                Future<Report> running = CompletableFuture.supplyAsync(this::run);
                while (kills < KILLS && !running.isDone())
                    kills += killed(sql, STATES.get(kills % STATES.size()));
                reports.add(running.get());
            }
        }
        reports.add(run());
        assertThat(reports.getLast().failed()).isFalse();
        assertThat(reports)
                .flatMap(Report::lines)
                .extracting(Line::failure)
                .anyMatch(Optional::isPresent);
        assertThat(records.differences()).isEmpty();
    }

    private Report run() {
        return sweep.handle(new Command(false, Optional.empty(), 2));
    }

    private static int killed(Sql sql, String where) {
        return sql.rows(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename ="
                                + " '%ssweeper' AND ".formatted(Schema.PREFIX)
                                + where)
                .size();
    }
}
