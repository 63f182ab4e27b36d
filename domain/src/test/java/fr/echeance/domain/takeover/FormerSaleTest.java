package fr.echeance.domain.takeover;

import static fr.echeance.domain.privacy.RecordKind.ORDER;
import static fr.echeance.domain.privacy.RecordKind.ORDER_CONTACT;
import static fr.echeance.domain.privacy.RecordKind.PAYMENT_ENTRY;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.catalog.WithdrawalRight;
import fr.echeance.domain.order.OrderLine;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.Quantity;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javax.crypto.spec.SecretKeySpec;

/** Years of sales, judged by the rules that live records have: worked out by hand on the calendar. */
class FormerSaleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final References REFERENCES =
            new References(
                    "legacy",
                    new SecretKeySpec("key".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));

    @ParameterizedTest
    @CsvSource({
        "2015-12-31, ORDER,         OVERDUE,       2023-01-01",
        "2015-12-31, PAYMENT_ENTRY, OVERDUE,       2026-01-01",
        "2016-06-01, PAYMENT_ENTRY, ARCHIVE_UNTIL, 2026-12-31",
        "2017-03-01, ORDER,         OVERDUE,       2024-03-02",
        "2017-03-01, ORDER_CONTACT, OVERDUE,       2019-03-02",
        "2017-03-01, PAYMENT_ENTRY, ARCHIVE_UNTIL, 2027-12-31",
        "2019-11-21, ORDER,         OVERDUE,       2026-11-22",
        "2019-11-22, ORDER,         ARCHIVE_UNTIL, 2026-11-22",
        "2024-11-21, ORDER,         ARCHIVE_UNTIL, 2031-11-21",
        "2024-11-21, ORDER_CONTACT, OVERDUE,       2026-11-22",
        "2024-11-22, ORDER,         LIVE,          2026-11-22",
        "2024-11-22, ORDER_CONTACT, LIVE,          2026-11-22",
        "2026-01-01, PAYMENT_ENTRY, LIVE,          2026-12-31",
        "2025-12-31, PAYMENT_ENTRY, ARCHIVE_UNTIL, 2035-12-31"
    })
    void isJudgedByTheRuleOfItsKind(
            LocalDate sold, RecordKind kind, Verdict.Name verdict, LocalDate day) {
        Verdict judged = Verdict.of(deadlines(sale(sold), kind, sold), TODAY);
        assertThat(judged.name()).isEqualTo(verdict);
        assertThat(judged.day()).contains(day);
    }

    /** The archive counts from the end of the relationship, as it does for everybody's orders here. */
    @Test
    void anOldOrderOfAGuestWhoCameBackIsEvidenceForLonger() {
        LocalDate old = LocalDate.of(2017, 3, 1);
        Deadlines deadlines = deadlines(sale(old), ORDER, LocalDate.of(2023, 5, 1));
        assertThat(Verdict.of(deadlines, TODAY))
                .isEqualTo(new Verdict.ArchiveUntil(LocalDate.of(2030, 5, 1)));
        assertThat(Verdict.of(deadlines(sale(old), ORDER_CONTACT, LocalDate.of(2023, 5, 1)), TODAY))
                .isInstanceOf(Verdict.Overdue.class);
    }

    @Test
    void whoHasNoDayIsUndated() {
        assertThat(Verdict.of(FormerSale.contact(Optional.empty()), TODAY))
                .isEqualTo(new Verdict.Undated());
        assertThat(Verdict.of(FormerSale.contact(Optional.of(LocalDate.of(2025, 1, 1))), TODAY))
                .isEqualTo(new Verdict.Live(LocalDate.of(2027, 1, 1)));
    }

    /** Its clock never started; the books' own did. */
    @Test
    void whatWasNeverDeliveredIsUndatedAndStaysInTheBooks() {
        var deadlines =
                sale(LocalDate.of(2017, 3, 1), Optional.empty()).deadlines(Optional.empty());
        for (RecordKind kind : List.of(ORDER, ORDER_CONTACT))
            assertThat(Verdict.of(java.util.Objects.requireNonNull(deadlines.get(kind)), TODAY))
                    .isEqualTo(new Verdict.Undated());
        assertThat(
                        Verdict.of(
                                java.util.Objects.requireNonNull(deadlines.get(PAYMENT_ENTRY)),
                                TODAY))
                .isEqualTo(new Verdict.ArchiveUntil(LocalDate.of(2027, 12, 31)));
    }

    /** What is live here the database would show, what is overdue it would hide, at every hour of the day. */
    @Property
    void agreesWithTheDeadlinesThatTheDatabaseEnforces(
            @ForAll @IntRange(max = 6000) int age, @ForAll @IntRange(max = 2) int which) {
        RecordKind kind = List.of(ORDER, ORDER_CONTACT, PAYMENT_ENTRY).get(which);
        LocalDate sold = TODAY.minusDays(age);
        Deadlines deadlines = deadlines(sale(sold), kind, sold);
        var midnight = TODAY.atStartOfDay(Deadline.PARIS).toInstant();
        var last = TODAY.plusDays(1).atStartOfDay(Deadline.PARIS).toInstant().minusSeconds(1);
        boolean active = !deadlines.activeUntil().hasPassed(last);
        boolean archived = !deadlines.archiveUntil().hasPassed(last);
        assertThat(deadlines.activeUntil().hasPassed(midnight)).isNotEqualTo(active);
        assertThat(Verdict.of(deadlines, TODAY).name())
                .isEqualTo(
                        active
                                ? Verdict.Name.LIVE
                                : archived ? Verdict.Name.ARCHIVE_UNTIL : Verdict.Name.OVERDUE);
    }

    @Test
    void livesThroughTheStatesOfAnOrder() {
        FormerSale sale = sale(LocalDate.of(2026, 3, 1));
        assertThat(sale.order().state()).isInstanceOf(OrderState.Delivered.class);
        assertThat(sale.order().total()).isEqualTo(new Money(70_00)).isEqualTo(sale.total());
        assertThat(sale.order().number()).isEqualTo(sale.order().number());
    }

    @Test
    void isNotDeliveredBeforeItIsSold() {
        FormerSale sale = sale(LocalDate.of(2026, 3, 1));
        assertThatThrownBy(() ->
                        new FormerSale(
                                sale.identity(),
                                sale.number(),
                                sale.soldOn(),
                                Optional.of(sale.soldOn().minusDays(1)),
                                sale.buyer(),
                                sale.lines(),
                                false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** So the key of its table lets it in once. */
    @Test
    void theSameRecordHasTheSameReference() {
        assertThat(REFERENCES.sale("SO1")).isEqualTo(REFERENCES.sale("SO1"));
        assertThat(REFERENCES.sale("SO1")).isNotEqualTo(REFERENCES.sale("SO2"));
        References other =
                new References(
                        "other",
                        new SecretKeySpec("key".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(other.sale("SO1")).isNotEqualTo(REFERENCES.sale("SO1"));
        assertThat(other.buyer("7")).isNotEqualTo(REFERENCES.buyer("7"));
    }

    @Test
    void theHeadlineCountsPeopleAndNamelessEntries() {
        Tallies tallies = Tallies.NONE;
        for (int i = 0; i < 1200; i++)
            tallies = tallies.with(ORDER_CONTACT, new Verdict.Overdue(TODAY));
        tallies =
                tallies.with(PAYMENT_ENTRY, new Verdict.ArchiveUntil(TODAY))
                        .plus(Tallies.NONE.with(ORDER_CONTACT, new Verdict.Undated()));
        TakeoverReport report = new TakeoverReport(tallies, java.util.Map.of(), List.of());
        assertThat(report.headline().en())
                .isEqualTo(
                        "None of 1,201 people should still be here; 1 entry without a name stays"
                                + " for the books.");
        assertThat(report.headline().fr()).startsWith("Aucune des 1\u202f201 personnes");
        Tallies withheld =
                tallies.with(ORDER_CONTACT, new Verdict.Live(TODAY))
                        .with(ORDER_CONTACT, new Verdict.Live(TODAY))
                        .loaded(ORDER_CONTACT, Verdict.Name.LIVE, 0, 1);
        assertThat(new TakeoverReport(withheld, java.util.Map.of(), List.of()).staying())
                .as("who was erased here before does not come back")
                .isOne();
    }

    private static Deadlines deadlines(FormerSale sale, RecordKind kind, LocalDate last) {
        return java.util.Objects.requireNonNull(sale.deadlines(Optional.of(last)).get(kind));
    }

    private static FormerSale sale(LocalDate sold) {
        return sale(sold, Optional.of(sold));
    }

    private static FormerSale sale(LocalDate sold, Optional<LocalDate> delivered) {
        return new FormerSale(
                REFERENCES.sale("SO1"),
                "SO1",
                sold,
                delivered,
                REFERENCES.buyer("7"),
                List.of(
                        new OrderLine(
                                new Sku("HL-U509"),
                                "Helmet",
                                new Quantity(2),
                                new Money(35_00),
                                new VatRate(2000),
                                WithdrawalRight.NORMAL)),
                true);
    }
}
