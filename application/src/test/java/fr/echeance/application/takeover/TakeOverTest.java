package fr.echeance.application.takeover;

import static fr.echeance.domain.privacy.RecordKind.ORDER;
import static fr.echeance.domain.privacy.RecordKind.ORDER_CONTACT;
import static fr.echeance.domain.privacy.RecordKind.PAYMENT_ENTRY;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.takeover.BadRow;
import fr.echeance.domain.takeover.BadRow.Reason;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.Takeover.Stage;
import fr.echeance.domain.takeover.Tallies;
import fr.echeance.domain.takeover.Verdict.Name;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An export of our own with all verdicts at once, and everything that an export does wrong. */
class TakeOverTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final TakeoverDesk desk = new TakeoverDesk(NOW, new InMemoryExports());

    @Test
    void givesEachRecordTheVerdictOfItsRule() {
        UUID id = takenOver(FormerShop.SALES);
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
        takenOver(FormerShop.SALES);
        var live = desk.orders.live().getFirst();
        assertThat(live.order().buyer())
                .isEqualTo(
                        Pseudonym.of(
                                new EmailAddress("prudence@example.com"),
                                TakeoverDesk.PSEUDONYM_KEY));
        assertThat(live.order().total()).isEqualTo(new Money(35_00 + 2 * 1_234_56));
        assertThat(live.contact().orElseThrow().delivery().city()).isEqualTo("Toulouse");
        assertThat(live.deadlines().activeUntil().lastDay()).contains(LocalDate.of(2028, 6, 1));
        assertThat(live.contactUntil().lastDay()).contains(LocalDate.of(2028, 6, 1));
        assertThat(desk.entries.live())
                .allMatch(TakenEntries.TakenEntry::derived)
                .allMatch(entry -> entry.reference().startsWith("E-"));
        assertThat(desk.ledger.latest(10)).hasSize(2);
    }

    /** The old order of somebody who bought again is evidence for as long as the relationship and five years more. */
    @Test
    void anOldOrderOfWhoCameBackIsArchived() {
        takenOver(FormerShop.SALES + "1/2/2017,SO6,1,13,1\n");
        assertThat(desk.orders.archived())
                .extracting(order -> order.deadlines().archiveUntil().lastDay())
                .contains(Optional.of(LocalDate.of(2033, 6, 1)));
    }

    @Test
    void tellsEveryBadRowByLineAndReasonAndReadsOn() {
        UUID id =
                takenOver(
                        FormerShop.SALES
                                + """
                                ,SO7,1,10,1
                                13/13/2020,SO8,1,10,1
                                1/1/2099,SO9,1,10,1
                                1/1/2020,SO10,9,10,1
                                1/1/2020,SO11,1,10,many
                                1/1/2020,SO12@x,1,10,1
                                1/1/2020,MINUIT,1,10,1
                                1/1/2020,SO20,1,10,1.000
                                1/1/2026,SO21,1,10,1
                                1/1/2026,SO21,1,13,1
                                1/1/2026,SO22,1,10,1
                                1/2/2026,SO22,1,10,1
                                1/1/2020,SO4,1,13,1
                                1/1/2020,SO13,1,10,1,9
                                "1/1/2020,SO14
                                1/1/2020,SO17,1,10,1
                                1/1/2020,SO15,1,99,1
                                1/1/2026,SO16,1,12,1
                                1/1/2026,SO18,1,10,1
                                1/1/2026,SO18,1,10,1,9
                                1/1/2026,SO18,1,10,1
                                1/1/2026,SO19,1,10,1
                                """);
        assertThat(desk.view(id).bad())
                .containsExactly(
                        new BadRow(Source.PRODUCTS, 3, Reason.MONEY),
                        new BadRow(Source.CUSTOMERS, 6, Reason.DUPLICATE),
                        new BadRow(Source.SALES, 5, Reason.SCATTERED),
                        new BadRow(Source.SALES, 8, Reason.MISSING),
                        new BadRow(Source.SALES, 9, Reason.DATE),
                        new BadRow(Source.SALES, 10, Reason.FUTURE),
                        new BadRow(Source.SALES, 11, Reason.NO_PRICE),
                        new BadRow(Source.SALES, 12, Reason.QUANTITY),
                        new BadRow(Source.SALES, 13, Reason.ORDER_NUMBER),
                        new BadRow(Source.SALES, 14, Reason.ORDER_NUMBER),
                        new BadRow(Source.SALES, 15, Reason.QUANTITY),
                        new BadRow(Source.SALES, 16, Reason.INCONSISTENT),
                        new BadRow(Source.SALES, 18, Reason.INCONSISTENT),
                        new BadRow(Source.SALES, 20, Reason.SCATTERED),
                        new BadRow(Source.SALES, 21, Reason.TOO_MANY_CELLS),
                        new BadRow(Source.SALES, 22, Reason.BROKEN),
                        new BadRow(Source.SALES, 23, Reason.INCOMPLETE),
                        new BadRow(Source.SALES, 24, Reason.UNKNOWN_CUSTOMER),
                        new BadRow(Source.SALES, 25, Reason.NO_CONTACT),
                        new BadRow(Source.SALES, 26, Reason.INCOMPLETE),
                        new BadRow(Source.SALES, 27, Reason.TOO_MANY_CELLS),
                        new BadRow(Source.SALES, 28, Reason.INCOMPLETE));
        assertThat(desk.view(id).takeover().stage()).isEqualTo(Stage.FINISHED);
        assertThat(desk.orders.live())
                .as("SO5, SO16 and SO19: of a scattered or a damaged order nothing is loaded")
                .hasSize(3)
                .allMatch(o -> o.order().lines().size() == 1);
        assertThat(desk.entries.live())
                .extracting(TakenEntries.TakenEntry::reference)
                .doesNotContain("SO4", "SO18");
    }

    /** Counted apart: a day is never invented. What the books know of the sale has a clock of its own. */
    @Test
    void countsApartWhatHasNoDay() {
        UUID id =
                takenOver(
                        """
                        OrderDate,DeliveryDate,OrderNumber,ProductKey,CustomerKey
                        1/13/2017,,SO1,1,10
                        ,,SO2,1,10
                        1/13/2026,1/15/2026,SO3,1,13
                        1/13/2026,2/15/2026,SO3,1,13
                        1/13/2026,2/15/2026,SO4,1,11
                        1/13/2026,,SO4,1,11
                        """);
        Tallies tallies = desk.view(id).report().tallies();
        assertThat(counts(tallies, ORDER)).containsExactly(1L, 0L, 0L, 3L);
        assertThat(counts(tallies, PAYMENT_ENTRY)).containsExactly(2L, 1L, 0L, 1L);
        assertThat(desk.orders.live())
                .singleElement()
                .extracting(order -> order.deadlines().activeUntil().lastDay())
                .as("from the last piece")
                .isEqualTo(Optional.of(LocalDate.of(2028, 2, 15)));
        assertThat(desk.view(id).bad())
                .filteredOn(bad -> bad.source() == Source.SALES)
                .containsExactly(
                        new BadRow(Source.SALES, 2, Reason.MISSING),
                        new BadRow(Source.SALES, 3, Reason.MISSING),
                        new BadRow(Source.SALES, 6, Reason.MISSING));
    }

    @Test
    void aDryRunFindsTheSameAndWritesNothing() {
        UUID id = desk.upload(FormerShop.files(FormerShop.SALES));
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
        UUID id = desk.upload(FormerShop.files(FormerShop.SALES));
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

    private UUID takenOver(String sales) {
        UUID id = desk.upload(FormerShop.files(sales));
        assertThat(desk.start(id)).isEqualTo(new StartTakeover.Outcome.Started());
        assertThat(desk.running().handle(id)).contains(Stage.FINISHED);
        return id;
    }

    private static List<Long> counts(Tallies tallies, fr.echeance.domain.privacy.RecordKind kind) {
        return java.util.stream.Stream.of(Name.values())
                .map(n -> tallies.records(kind, n))
                .toList();
    }
}
