package fr.echeance.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.privacy.PersonalDataHolder.Swept;
import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.application.privacy.SweepRetention.Command;
import fr.echeance.application.privacy.SweepRetention.Line;
import fr.echeance.application.privacy.SweepRetention.Report;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** The sweep of every kind: what it plans it does, once, however many nodes do it. */
class SweepOnManyNodesTest {
    private final PersistenceFixture fixture = PersistenceFixture.shared();

    @BeforeEach
    void empty() {
        fixture.reset();
    }

    @Test
    void aRunDoesWhatItsDryRunSaidAndNothingIsLeft() {
        DueRecords records = new DueRecords(2);
        fixture.wind(DueRecords.TIME);
        SweepRetention sweep = fixture.bean(SweepRetention.class);
        Map<RecordKind, Swept> planned = planned(sweep.handle(Command.dryRun(Optional.empty())));
        assertThat(planned).isEqualTo(records.due());
        assertThat(planned(sweep.handle(Command.dryRun(Optional.of(DueRecords.TIME)))))
                .isEqualTo(planned);
        Report run = sweep.handle(new Command(false, Optional.empty(), 5));
        assertThat(run.failed()).isFalse();
        assertThat(DueRecords.told(List.of(run))).isEqualTo(planned);
        assertThat(records.differences()).isEmpty();
        assertThat(planned(sweep.handle(Command.dryRun(Optional.empty()))))
                .allSatisfy((_, due) -> assertThat(due).isEqualTo(Swept.NOTHING));
    }

    /** Three nodes, two sweeps each, in batches so small that they meet at every record. */
    @Test
    void sixSweepsOnThreeNodesEndEachRecordOnce() throws InterruptedException, ExecutionException {
        DueRecords records = new DueRecords(12);
        fixture.wind(DueRecords.TIME);
        try (var second = fixture.node();
                var third = fixture.node();
                var threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Report>> sweeps = new ArrayList<>();
            for (int i = 0; i < 2; i++)
                for (SweepRetention node :
                        List.of(
                                fixture.bean(SweepRetention.class),
                                second.getBean(SweepRetention.class),
                                third.getBean(SweepRetention.class)))
                    sweeps.add(() -> node.handle(new Command(false, Optional.empty(), 3)));
            List<Report> reports = new ArrayList<>();
            for (Future<Report> report : threads.invokeAll(sweeps)) reports.add(report.get());
            assertThat(reports)
                    .flatMap(Report::lines)
                    .extracting(Line::failure)
                    .containsOnly(Optional.empty());
            assertThat(DueRecords.told(reports)).isEqualTo(records.due());
        }
        assertThat(records.differences()).isEmpty();
    }

    private static Map<RecordKind, Swept> planned(Report report) {
        return report.lines().stream()
                .filter(line -> line.kind() != RecordKind.LEDGER_ENTRY)
                .collect(
                        Collectors.toMap(
                                Line::kind,
                                line -> new Swept(line.plan().toArchive(), line.plan().toErase())));
    }
}
