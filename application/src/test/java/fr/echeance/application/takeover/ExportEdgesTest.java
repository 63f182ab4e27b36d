package fr.echeance.application.takeover;

import static fr.echeance.domain.privacy.RecordKind.ORDER;
import static fr.echeance.domain.privacy.RecordKind.PAYMENT_ENTRY;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.privacy.PersonProof;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.takeover.BadRow;
import fr.echeance.domain.takeover.BadRow.Reason;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.Takeover.Stage;
import fr.echeance.domain.takeover.TakeoverMapping;
import fr.echeance.domain.takeover.Verdict.Name;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What stands at an edge: of a batch, of an order, of a day, or of what may still be changed. */
class ExportEdgesTest {
    private final TakeoverDesk desk =
            new TakeoverDesk(Instant.parse("2026-11-22T09:00:00Z"), new InMemoryExports());

    @Test
    void anOrderAcrossTwoBatchesStaysOne() {
        String across = "6/13/2026,X1,1,10,1\n".repeat(2) + "6/13/2026,X2,1,10,1\n";
        takenOver(FormerShop.files(FormerShop.many(Batches.ROWS - 1) + across));
        assertThat(desk.orders.live()).hasSize(Batches.ROWS + 1);
        assertThat(desk.orders.live())
                .filteredOn(taken -> taken.order().lines().size() == 2)
                .hasSize(1);
    }

    @Test
    void fiveHundredLinesAreAnOrderAndOneMoreAreNone() {
        String line = "6/13/2026,%s,1,10,1\n";
        UUID id =
                takenOver(
                        FormerShop.files(
                                FormerShop.many(0)
                                        + line.formatted("X1").repeat(500)
                                        + line.formatted("X2").repeat(501)));
        assertThat(desk.orders.live())
                .singleElement()
                .matches(taken -> taken.order().lines().size() == 500);
        assertThat(desk.view(id).report().bad()).containsEntry(Reason.SCATTERED, 1L);
    }

    /** Whose line the unreadable one was nobody can tell. */
    @Test
    void theOrdersOnBothSidesOfAnUnreadableRowAreLeftOut() {
        UUID id =
                takenOver(
                        FormerShop.files(
                                FormerShop.SALES
                                        + "6/13/2026,X1,1,10,1\n"
                                        + "6/13/2026,X2,1,10,1,9\n"
                                        + "6/13/2026,X3,1,10,1\n"));
        assertThat(desk.view(id).bad())
                .contains(
                        new BadRow(Source.SALES, 8, Reason.INCOMPLETE),
                        new BadRow(Source.SALES, 9, Reason.TOO_MANY_CELLS),
                        new BadRow(Source.SALES, 10, Reason.INCOMPLETE));
    }

    /** An export that names the order on its first line alone must not lose the others. */
    @Test
    void theOrdersBesideALineWithoutANumberAreLeftOut() {
        UUID id =
                takenOver(
                        FormerShop.files(
                                FormerShop.SALES
                                        + "6/13/2026,X1,1,10,1\n"
                                        + "6/13/2026,,1,10,1\n"
                                        + "6/13/2026,X3,1,10,1\n"
                                        + "6/13/2026,X4,1,,1\n"));
        assertThat(desk.view(id).bad())
                .contains(
                        new BadRow(Source.SALES, 8, Reason.INCOMPLETE),
                        new BadRow(Source.SALES, 9, Reason.MISSING),
                        new BadRow(Source.SALES, 10, Reason.INCOMPLETE),
                        new BadRow(Source.SALES, 11, Reason.MISSING));
    }

    /** Nobody knows which of its cells is which; a good row of the same key below counts. */
    @Test
    void nothingIsReadOfACustomersRowThatIsTooLong() {
        var files = FormerShop.files(FormerShop.SALES);
        files.computeIfPresent(
                Source.CUSTOMERS,
                (_, text) ->
                        text.replaceFirst(
                                "13,PRUDENCE,NUIT,,prudence@example.com",
                                "13,PRUDENCE,NUIT,,,,wrong@example.com"));
        UUID id = takenOver(files);
        assertThat(desk.view(id).bad())
                .contains(new BadRow(Source.CUSTOMERS, 5, Reason.TOO_MANY_CELLS))
                .doesNotContain(new BadRow(Source.CUSTOMERS, 6, Reason.DUPLICATE));
        assertThat(desk.orders.live())
                .extracting(taken -> taken.contact().orElseThrow().email().value())
                .contains("prudence@example.com");
    }

    @Test
    void filesThatWereExchangedAreNotRead() {
        UUID id = desk.upload(FormerShop.files(FormerShop.SALES));
        desk.start(id);
        desk.exports.store(
                id,
                Source.SALES,
                new ByteArrayInputStream(FormerShop.many(5).getBytes(StandardCharsets.UTF_8)));
        assertThat(desk.running().handle(id)).contains(Stage.CANCELLED);
        assertThat(desk.orders.live()).isEmpty();
        assertThat(desk.resuming().handle(id)).isEqualTo(new ResumeTakeover.Outcome.NoFiles());
    }

    @Test
    void aDayToComeKeepsNobodyForLonger() {
        UUID id = takenOver(FormerShop.files(FormerShop.SALES + "1/1/2099,SO9,1,11,1\n"));
        var tallies = desk.view(id).report().tallies();
        assertThat(tallies.records(ORDER, Name.OVERDUE)).isEqualTo(1);
        assertThat(tallies.records(ORDER, Name.ARCHIVE_UNTIL)).isEqualTo(2);
    }

    @Test
    void noOrderIsDeliveredBeforeItIsSold() {
        UUID id =
                takenOver(
                        Map.of(
                                Source.SALES,
                                """
                                OrderDate,DeliveryDate,OrderNumber,ProductKey,CustomerKey,UnitPrice
                                2026-06-13,2026-06-12,X1,1,10,9.90
                                2026-06-13,2026-06-13,X2,1,10,9.90
                                """));
        assertThat(desk.view(id).bad())
                .contains(new BadRow(Source.SALES, 2, Reason.DELIVERED_BEFORE_SOLD));
        assertThat(desk.orders.live()).hasSize(1);
    }

    /** The books hold amounts, and nothing is none. */
    @Test
    void whatCostNothingIsAnOrderAndNoEntry() {
        UUID id =
                takenOver(
                        Map.of(
                                Source.SALES,
                                "OrderDate,OrderNumber,ProductKey,CustomerKey,UnitPrice\n"
                                        + "2026-06-13,X1,1,10,0\n"));
        assertThat(desk.orders.live()).hasSize(1);
        assertThat(desk.entries.live()).isEmpty();
        assertThat(desk.view(id).report().tallies().records(PAYMENT_ENTRY)).isZero();
    }

    @Test
    void nothingArchivedBringsAnErasedPersonBackEither() {
        Pseudonym aurore =
                Pseudonym.of(new EmailAddress("aurore@example.com"), TakeoverDesk.PSEUDONYM_KEY);
        desk.erased.add(PersonProof.of(aurore, TakeoverDesk.PROOF_KEY));
        UUID id = takenOver(FormerShop.files(FormerShop.SALES));
        assertThat(desk.orders.archived()).noneMatch(o -> o.order().buyer().equals(aurore));
        assertThat(desk.view(id).report().tallies().all())
                .filteredOn(t -> t.kind() == ORDER && t.withheld() == 1)
                .extracting(t -> t.verdict())
                .containsExactly(Name.LIVE, Name.ARCHIVE_UNTIL);
    }

    @Test
    void aCustomerWithoutAKeyIsABadRow() {
        UUID id =
                takenOver(
                        Map.of(
                                Source.CUSTOMERS,
                                "CustomerKey,LastName,Email\n,MINUIT,nobody@example.com\n",
                                Source.SALES,
                                FormerShop.SALES));
        assertThat(desk.view(id).bad()).contains(new BadRow(Source.CUSTOMERS, 2, Reason.MISSING));
    }

    @Test
    void noFileIsPutUnderATakeoverThatHasBegun() {
        UUID id = desk.upload(FormerShop.files(FormerShop.SALES));
        desk.start(id);
        String digest = desk.exports.digest(id);
        var other = new ByteArrayInputStream("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(
                        desk.uploading()
                                .handle(
                                        new UploadExport.Command(
                                                Optional.of(id), Source.SALES, other)))
                .isEqualTo(new UploadExport.Outcome.TooLate());
        assertThat(desk.exports.digest(id)).isEqualTo(digest);
    }

    @Test
    void aDryRunNamesWhatDoesNotFit() {
        UUID id = desk.upload(FormerShop.files(FormerShop.SALES));
        TakeoverMapping none = TakeoverMapping.parse("sales.order = OrderNumber");
        assertThat(desk.previewing().handle(new PreviewTakeover.Query(id, none, Optional.empty())))
                .isInstanceOf(PreviewTakeover.Outcome.Unfit.class);
    }

    private UUID takenOver(Map<Source, String> files) {
        UUID id = desk.upload(files);
        assertThat(desk.start(id)).isEqualTo(new StartTakeover.Outcome.Started());
        assertThat(desk.running().handle(id)).contains(Stage.FINISHED);
        return id;
    }
}
