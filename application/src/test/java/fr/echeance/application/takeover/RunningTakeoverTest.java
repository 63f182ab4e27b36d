package fr.echeance.application.takeover;

import static fr.echeance.domain.privacy.RecordKind.ORDER;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.shared.Processing;
import fr.echeance.domain.takeover.BadRow.Reason;
import fr.echeance.domain.takeover.Takeover.Stage;
import fr.echeance.domain.takeover.TakeoverMapping;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What stops a takeover and lets it go on: crashes, people, another one, a mapping that does not fit, and time. */
class RunningTakeoverTest {
    private final TakeoverDesk desk =
            new TakeoverDesk(Instant.parse("2026-11-22T09:00:00Z"), new InMemoryExports());

    @Test
    void goesOnAfterACrashAsIfThereHadBeenNone() {
        UUID whole = takenOver(FormerShop.many(5_000));
        TakeoverDesk other =
                new TakeoverDesk(Instant.parse("2026-11-22T09:00:00Z"), new InMemoryExports());
        UUID id = other.upload(FormerShop.files(FormerShop.many(5_000)));
        other.start(id);
        RunTakeover dying =
                other.running(
                        new TakenOrders() {
                            private int batches;

                            @Override
                            public Added addLive(List<TakenOrder> orders) {
                                if (++batches == 3) throw new IllegalStateException("killed");
                                return other.orders.addLive(orders);
                            }

                            @Override
                            public int addArchived(List<TakenOrder> orders) {
                                return other.orders.addArchived(orders);
                            }
                        });
        assertThatThrownBy(() -> dying.handle(id)).hasMessage("killed");
        int half = other.orders.live().size();
        assertThat(half).isPositive().isLessThan(desk.orders.live().size());
        assertThat(other.running().handle(id)).contains(Stage.FINISHED);
        assertThat(other.view(id).report().tallies())
                .isEqualTo(desk.view(whole).report().tallies());
        assertThat(other.orders.live())
                .extracting(o -> o.order().id())
                .containsExactlyElementsOf(
                        desk.orders.live().stream().map(o -> o.order().id()).toList());
    }

    @Test
    void loadsNothingTwice() {
        UUID first = takenOver(FormerShop.many(3_000));
        int loaded = desk.orders.live().size();
        UUID same = desk.upload(FormerShop.files(FormerShop.many(3_000)));
        assertThat(desk.start(same)).isEqualTo(new StartTakeover.Outcome.AlreadyDone(first));
        UUID more = takenOver(FormerShop.many(3_001));
        assertThat(desk.orders.live()).hasSize(loaded + 1);
        assertThat(desk.view(more).report().tallies().all())
                .anyMatch(t -> t.kind() == ORDER && t.records() == 3_001 && t.loaded() == 1);
    }

    /** A dry run shows most of them; what one that was run loaded is not loaded again. */
    @Test
    void theSameFilesAreReadAgainUnderAnotherMapping() {
        takenOver(FormerShop.SALES);
        UUID again = desk.upload(FormerShop.files(FormerShop.SALES));
        TakeoverMapping other =
                TakeoverMapping.parse(desk.proposed(again).text().replace("former-shop", "other"));
        assertThat(desk.view(again).shops()).containsExactly("former-shop");
        assertThat(desk.starting().handle(new StartTakeover.Command(again, other)))
                .isEqualTo(new StartTakeover.Outcome.Started());
    }

    @Test
    void theWrongFilesCanBeDeletedBeforeTheirTime() {
        UUID wrong = desk.upload(FormerShop.files(FormerShop.SALES));
        assertThat(desk.discarding().handle(wrong)).isTrue();
        assertThat(desk.view(wrong).files()).isEmpty();
        assertThat(desk.start(wrong)).isEqualTo(new StartTakeover.Outcome.NotWaiting());
        assertThat(desk.resuming().handle(wrong))
                .as("it never began")
                .isEqualTo(new ResumeTakeover.Outcome.NotCancelled());
        UUID done = takenOver(FormerShop.SALES);
        assertThat(desk.discarding().handle(done)).isTrue();
        assertThat(desk.view(done).takeover().stage()).isEqualTo(Stage.FINISHED);
        UUID running = desk.upload(FormerShop.files(FormerShop.many(10)));
        desk.start(running);
        assertThat(desk.discarding().handle(running)).isFalse();
        assertThat(desk.discarding().handle(new UUID(9, 9))).isFalse();
        desk.exports.remove(running);
        assertThat(desk.running().handle(running)).as("deleted by hand").contains(Stage.CANCELLED);
        assertThat(desk.resuming().handle(running)).isEqualTo(new ResumeTakeover.Outcome.NoFiles());
    }

    @Test
    void stopsBetweenTwoBatchesAndGoesOn() {
        UUID id = desk.upload(FormerShop.files(FormerShop.many(3_000)));
        desk.start(id);
        assertThat(cancelledBeforeItsRun(4, id).handle(id)).contains(Stage.CANCELLED);
        assertThat(desk.cancelling().handle(id)).isFalse();
        assertThat(desk.orders.live()).as("of products, customers and one batch").hasSize(1_000);
        assertThat(desk.resuming().handle(id)).isEqualTo(new ResumeTakeover.Outcome.Resumed());
        assertThat(desk.resuming().handle(id)).isEqualTo(new ResumeTakeover.Outcome.NotCancelled());
        assertThat(desk.running().handle(id)).contains(Stage.FINISHED);
        assertThat(desk.orders.live()).hasSize(3_000);
    }

    /** However many rows cannot be read, a batch ends. */
    @Test
    void aBatchOfDamagedRowsEndsToo() {
        StringBuilder rows = new StringBuilder(FormerShop.SALES);
        for (int i = 0; i < 5_000; i++) rows.append("1/1/2020,SO").append(i).append(",1,10,1,9\n");
        UUID id = takenOver(rows.toString());
        assertThat(desk.takeovers.largestNote()).isLessThanOrEqualTo(Batches.ROWS + 1);
        assertThat(desk.view(id).report().bad()).containsEntry(Reason.TOO_MANY_CELLS, 5_000L);
    }

    @Test
    void aRunThatOutlivedItsFilesRunsNoMore() {
        UUID id = desk.upload(FormerShop.files(FormerShop.SALES));
        desk.start(id);
        desk.clock.wind(Duration.ofDays(8));
        assertThat(desk.running().handle(id)).isEmpty();
        assertThat(desk.view(id).takeover().stage()).isEqualTo(Stage.CANCELLED);
        assertThat(
                        desk.previewing()
                                .handle(
                                        new PreviewTakeover.Query(
                                                id, desk.proposed(id), Optional.empty())))
                .isEqualTo(new PreviewTakeover.Outcome.NoFiles());
    }

    @Test
    void ofTwoAtOnceOneWins() {
        UUID one = desk.upload(FormerShop.files(FormerShop.SALES));
        UUID other = desk.upload(FormerShop.files(FormerShop.SALES + "6/3/2026,SO9,1,10,1\n"));
        assertThat(desk.start(one)).isEqualTo(new StartTakeover.Outcome.Started());
        assertThat(desk.start(other)).isEqualTo(new StartTakeover.Outcome.AnotherRuns());
        assertThat(desk.start(one)).isEqualTo(new StartTakeover.Outcome.NotWaiting());
        desk.running().handle(one);
        assertThat(desk.start(other)).isEqualTo(new StartTakeover.Outcome.Started());
    }

    @Test
    void refusesAMappingOfUnknownColumns() {
        UUID id = desk.upload(FormerShop.files(FormerShop.SALES));
        TakeoverMapping wrong =
                TakeoverMapping.parse(
                        desk.proposed(id)
                                .text()
                                .replace(
                                        "customers.email = EmailAddress",
                                        "customers.email = Nowhere\ncustomers.phone = BirthDate"));
        assertThat(desk.starting().handle(new StartTakeover.Command(id, wrong)))
                .isInstanceOfSatisfying(
                        StartTakeover.Outcome.Unfit.class,
                        unfit -> assertThat(unfit.problems()).hasSize(2));
    }

    @Test
    void theFilesGoAfterSevenDaysAndTheReportStays() {
        UUID id = takenOver(FormerShop.SALES);
        desk.clock.wind(Duration.ofDays(7));
        assertThat(desk.forgetting().handle().gone()).isEmpty();
        desk.clock.wind(Duration.ofDays(1));
        assertThat(desk.forgetting().handle().gone()).containsExactly(id);
        assertThat(desk.view(id).files()).isEmpty();
        assertThat(desk.view(id).report().people()).isEqualTo(5);
        assertThat(desk.running().handle(id)).isEmpty();
    }

    /** Somebody presses the button between two of its transactions. */
    private RunTakeover cancelledBeforeItsRun(int which, UUID id) {
        return desk.running(
                desk.orders,
                new Processing() {
                    private int runs;

                    @Override
                    public <T> T run(Class<?> useCase, Function<Instant, T> work) {
                        if (++runs == which) assertThat(desk.cancelling().handle(id)).isTrue();
                        return desk.processing().run(useCase, work);
                    }

                    @Override
                    public <T> T read(Class<?> useCase, Function<Instant, T> work) {
                        return desk.processing().read(useCase, work);
                    }

                    @Override
                    public <T> T snapshot(Class<?> useCase, Function<Instant, T> work) {
                        return desk.processing().snapshot(useCase, work);
                    }
                });
    }

    private UUID takenOver(String sales) {
        UUID id = desk.upload(FormerShop.files(sales));
        assertThat(desk.start(id)).isEqualTo(new StartTakeover.Outcome.Started());
        assertThat(desk.running().handle(id)).contains(Stage.FINISHED);
        return id;
    }
}
