package fr.echeance.application.takeover;

import static fr.echeance.domain.privacy.RecordKind.ORDER;
import static fr.echeance.domain.privacy.RecordKind.ORDER_CONTACT;
import static fr.echeance.domain.privacy.RecordKind.PAYMENT_ENTRY;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.privacy.PersonProof;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.takeover.BadRow;
import fr.echeance.domain.takeover.BadRow.Reason;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.Takeover.Stage;
import fr.echeance.domain.takeover.TakeoverMapping;
import fr.echeance.domain.takeover.Tallies;
import fr.echeance.domain.takeover.Verdict.Name;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An export of our own with all verdicts at once, and everything that an export does wrong. */
class TakeOverTest {
    private static final String PRODUCTS =
            """
            ProductKey,ProductSKU,ProductName,ProductPrice
            1,HG-1,Hourglass,$35.004
            2,HG-2,Clock,"120
            3,,Sand,1 234.56 €
            """;
    private static final String CUSTOMERS =
            """
            CustomerKey,FirstName,LastName,BirthDate,EmailAddress,Street,PostCode,City
            10,AURORE,MINUIT,4/8/1966,aurore@example.com,1 rue du Soir,75011,Paris
            11,BASILE,MIDI,,basile@example.com,2 rue du Jour,69001,Lyon
            12,CÉLESTE,AUBE,,no address,,,
            13,PRUDENCE,NUIT,,prudence@example.com,4 rue de la Nuit,31000,Toulouse
            13,PRUDENCE,NUIT,,prudence@example.com,4 rue de la Nuit,31000,Toulouse
            14,NOBODY,NEVER,,,,,
            """;
    private static final String SALES =
            """
            OrderDate,OrderNumber,ProductKey,CustomerKey,OrderQuantity
            1/13/2015,SO1,1,10,1
            5/1/2017,SO2,1,11,2
            2021-05-01,SO3,1,12,1
            6/1/2026,SO4,1,13,1
            06/01/2026,SO4,3,13,2
            6/2/2026,SO5,1,10,1
            """;

    private final TakeoverDesk desk =
            new TakeoverDesk(Instant.parse("2026-11-22T09:00:00Z"), new InMemoryExports());

    @Test
    void givesEachRecordTheVerdictOfItsRule() {
        UUID id = takenOver(SALES);
        Tallies tallies = desk.view(id).report().tallies();
        assertThat(counts(tallies, ORDER)).containsExactly(2L, 2L, 1L, 0L);
        assertThat(counts(tallies, ORDER_CONTACT)).containsExactly(2L, 0L, 2L, 1L);
        assertThat(counts(tallies, PAYMENT_ENTRY)).containsExactly(2L, 2L, 1L, 0L);
        assertThat(desk.orders.live()).hasSize(2).allMatch(o -> o.contact().isPresent());
        assertThat(desk.orders.archived()).hasSize(2);
        assertThat(desk.entries.live()).hasSize(2);
        assertThat(desk.entries.archived())
                .extracting(TakenEntries.TakenEntry::reference)
                .containsExactly("SO2", "SO3");
        assertThat(desk.view(id).report().headline().en())
                .startsWith("2 of 5 people should still be here; 4 entries");
    }

    @Test
    void loadsALiveOrderWholeAndAnArchivedOneWithoutItsContact() {
        takenOver(SALES);
        var live = desk.orders.live().getFirst();
        assertThat(live.order().buyer())
                .isEqualTo(
                        Pseudonym.of(
                                new EmailAddress("prudence@example.com"),
                                TakeoverDesk.PSEUDONYM_KEY));
        assertThat(live.order().total()).isEqualTo(new Money(35_00 + 2 * 1_234_56));
        assertThat(live.contact().orElseThrow().delivery().city()).isEqualTo("Toulouse");
        assertThat(live.deadlines().activeUntil().lastDay())
                .contains(LocalDate.of(2028, 6, 1));
        assertThat(live.contactUntil().lastDay()).contains(LocalDate.of(2028, 6, 1));
        assertThat(desk.entries.live())
                .allMatch(TakenEntries.TakenEntry::derived)
                .allMatch(entry -> entry.reference().startsWith("E-"));
        assertThat(desk.ledger.latest(10)).hasSize(2);
    }

    /** The old order of somebody who bought again is evidence for as long as the relationship and five years more. */
    @Test
    void anOldOrderOfWhoCameBackIsArchived() {
        takenOver(SALES + "1/2/2017,SO6,1,13,1\n");
        assertThat(desk.orders.archived())
                .extracting(order -> order.deadlines().archiveUntil().lastDay())
                .contains(Optional.of(LocalDate.of(2033, 6, 1)));
    }

    @Test
    void tellsEveryBadRowByLineAndReasonAndReadsOn() {
        UUID id =
                takenOver(
                        SALES
                                + """
                                ,SO7,1,10,1
                                13/13/2020,SO8,1,10,1
                                1/1/2099,SO9,1,10,1
                                1/1/2020,SO10,9,10,1
                                1/1/2020,SO11,1,10,many
                                1/1/2020,SO12@x,1,10,1
                                1/1/2020,SO4,1,13,1
                                1/1/2020,SO13,1,10,1,9
                                "1/1/2020,SO14
                                1/1/2020,SO15,1,99,1
                                1/1/2026,SO16,1,12,1
                                """);
        assertThat(desk.view(id).bad())
                .containsExactly(
                        new BadRow(Source.PRODUCTS, 3, Reason.MONEY),
                        new BadRow(Source.CUSTOMERS, 6, Reason.DUPLICATE),
                        new BadRow(Source.SALES, 8, Reason.MISSING),
                        new BadRow(Source.SALES, 9, Reason.DATE),
                        new BadRow(Source.SALES, 10, Reason.FUTURE),
                        new BadRow(Source.SALES, 11, Reason.NO_PRICE),
                        new BadRow(Source.SALES, 12, Reason.QUANTITY),
                        new BadRow(Source.SALES, 13, Reason.ORDER_NUMBER),
                        new BadRow(Source.SALES, 14, Reason.SCATTERED),
                        new BadRow(Source.SALES, 15, Reason.TOO_MANY_CELLS),
                        new BadRow(Source.SALES, 16, Reason.BROKEN),
                        new BadRow(Source.SALES, 17, Reason.UNKNOWN_CUSTOMER),
                        new BadRow(Source.SALES, 18, Reason.NO_CONTACT));
        assertThat(desk.view(id).takeover().stage()).isEqualTo(Stage.FINISHED);
        assertThat(desk.orders.live()).hasSize(3);
    }

    @Test
    void bringsNobodyBackWhoWasErasedHere() {
        Pseudonym prudence =
                Pseudonym.of(
                        new EmailAddress("Prudence@example.com"), TakeoverDesk.PSEUDONYM_KEY);
        desk.erased.add(PersonProof.of(prudence, TakeoverDesk.PROOF_KEY));
        UUID id = takenOver(SALES);
        assertThat(desk.orders.live()).noneMatch(o -> o.order().buyer().equals(prudence));
        assertThat(desk.view(id).report().tallies().all())
                .anyMatch(t -> t.kind() == ORDER && t.withheld() == 1 && t.loaded() == 1);
        assertThat(desk.entries.live())
                .as("the books name nobody")
                .extracting(TakenEntries.TakenEntry::reference)
                .contains("SO4");
    }

    @Test
    void aDryRunFindsTheSameAndWritesNothing() {
        UUID id = desk.upload(files(SALES));
        var seen =
                (PreviewTakeover.Outcome.Seen)
                        desk.previewing()
                                .handle(
                                        new PreviewTakeover.Query(
                                                id, desk.proposed(id), Optional.empty()));
        assertThat(desk.orders.live()).isEmpty();
        assertThat(desk.entries.archived()).isEmpty();
        desk.start(id);
        desk.running().handle(id);
        var report = desk.view(id).report();
        assertThat(seen.report().bad()).isEqualTo(report.bad());
        assertThat(seen.report().unread()).isEqualTo(report.unread());
        for (var kind : List.of(ORDER, ORDER_CONTACT, PAYMENT_ENTRY))
            assertThat(counts(seen.report().tallies(), kind))
                    .isEqualTo(counts(report.tallies(), kind));
    }

    /** Years later the same export is judged by that day. */
    @Test
    void todayIsAnArgument() {
        UUID id = desk.upload(files(SALES));
        var later =
                (PreviewTakeover.Outcome.Seen)
                        desk.previewing()
                                .handle(
                                        new PreviewTakeover.Query(
                                                id,
                                                desk.proposed(id),
                                                Optional.of(LocalDate.of(2040, 1, 1))));
        assertThat(counts(later.report().tallies(), ORDER)).containsExactly(0L, 0L, 5L, 0L);
        assertThat(counts(later.report().tallies(), PAYMENT_ENTRY))
                .containsExactly(0L, 0L, 5L, 0L)
                .doesNotContain(2L);
    }

    @Test
    void goesOnAfterACrashAsIfThereHadBeenNone() {
        UUID whole = takenOver(many(5_000));
        TakeoverDesk other =
                new TakeoverDesk(Instant.parse("2026-11-22T09:00:00Z"), new InMemoryExports());
        UUID id = other.upload(files(many(5_000)));
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
        UUID first = takenOver(many(3_000));
        int loaded = desk.orders.live().size();
        UUID same = desk.upload(files(many(3_000)));
        assertThat(desk.start(same)).isEqualTo(new StartTakeover.Outcome.AlreadyDone(first));
        UUID more = takenOver(many(3_001));
        assertThat(desk.orders.live()).hasSize(loaded + 1);
        assertThat(desk.view(more).report().tallies().all())
                .anyMatch(t -> t.kind() == ORDER && t.records() == 3_001 && t.loaded() == 1);
    }

    @Test
    void stopsBetweenTwoBatchesAndGoesOn() {
        UUID id = desk.upload(files(many(3_000)));
        desk.start(id);
        RunTakeover stopped =
                desk.running(
                        new TakenOrders() {
                            @Override
                            public Added addLive(List<TakenOrder> orders) {
                                desk.takeovers.save(
                                        desk.takeovers
                                                .find(id)
                                                .orElseThrow()
                                                .cancel(desk.clock.now()));
                                return desk.orders.addLive(orders);
                            }

                            @Override
                            public int addArchived(List<TakenOrder> orders) {
                                return desk.orders.addArchived(orders);
                            }
                        });
        assertThat(desk.cancelling().handle(id)).isTrue();
        assertThat(desk.cancelling().handle(id)).isFalse();
        assertThat(stopped.handle(id)).contains(Stage.CANCELLED);
        assertThat(desk.orders.live()).isEmpty();
        assertThat(desk.resuming().handle(id)).isEqualTo(new ResumeTakeover.Outcome.Resumed());
        assertThat(desk.resuming().handle(id)).isEqualTo(new ResumeTakeover.Outcome.NotCancelled());
        assertThat(desk.running().handle(id)).contains(Stage.FINISHED);
        assertThat(desk.orders.live()).hasSize(3_000);
    }

    @Test
    void ofTwoAtOnceOneWins() {
        UUID one = desk.upload(files(SALES));
        UUID other = desk.upload(files(SALES + "6/3/2026,SO9,1,10,1\n"));
        assertThat(desk.start(one)).isEqualTo(new StartTakeover.Outcome.Started());
        assertThat(desk.start(other)).isEqualTo(new StartTakeover.Outcome.AnotherRuns());
        assertThat(desk.start(one)).isEqualTo(new StartTakeover.Outcome.NotWaiting());
        desk.running().handle(one);
        assertThat(desk.start(other)).isEqualTo(new StartTakeover.Outcome.Started());
    }

    @Test
    void refusesAMappingOfUnknownColumns() {
        UUID id = desk.upload(files(SALES));
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
        UUID id = takenOver(SALES);
        desk.clock.wind(Duration.ofDays(7));
        assertThat(desk.forgetting().handle()).isEmpty();
        desk.clock.wind(Duration.ofDays(1));
        assertThat(desk.forgetting().handle()).containsExactly(id);
        assertThat(desk.view(id).files()).isEmpty();
        assertThat(desk.view(id).report().people()).isEqualTo(5);
        assertThat(desk.running().handle(id)).isEmpty();
    }

    private UUID takenOver(String sales) {
        UUID id = desk.upload(files(sales));
        assertThat(desk.start(id)).isEqualTo(new StartTakeover.Outcome.Started());
        assertThat(desk.running().handle(id)).contains(Stage.FINISHED);
        return id;
    }

    private static Map<Source, String> files(String sales) {
        Map<Source, String> files = new LinkedHashMap<>();
        files.put(Source.PRODUCTS, PRODUCTS);
        files.put(Source.CUSTOMERS, CUSTOMERS);
        files.put(Source.SALES, sales);
        return files;
    }

    private static String many(int sales) {
        StringBuilder text = new StringBuilder(SALES.lines().findFirst().orElseThrow()).append('\n');
        for (int i = 0; i < sales; i++)
            text.append("6/13/2026,M").append(i).append(",1,").append(10 + i % 2).append(",1\n");
        return text.toString();
    }

    private static List<Long> counts(Tallies tallies, fr.echeance.domain.privacy.RecordKind kind) {
        return java.util.stream.Stream.of(Name.values()).map(n -> tallies.records(kind, n)).toList();
    }
}
