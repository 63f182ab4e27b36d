package fr.echeance.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.account.InMemoryStaffAccounts;
import fr.echeance.application.account.NameStaff;
import fr.echeance.application.delivery.TrackParcel;
import fr.echeance.application.order.ReviewOrder;
import fr.echeance.application.order.SentMails;
import fr.echeance.application.order.TestShop;
import fr.echeance.application.payment.FakePaymentProvider;
import fr.echeance.application.payment.InMemoryPaymentEntries;
import fr.echeance.application.payment.InMemoryPaymentRecords;
import fr.echeance.application.payment.InMemoryTransfers;
import fr.echeance.application.payment.ListTransfers;
import fr.echeance.application.payment.NoteRefund;
import fr.echeance.application.payment.NoteTransfer;
import fr.echeance.application.payment.ReceivePaymentEvent;
import fr.echeance.application.payment.RefundPayment;
import fr.echeance.application.payment.ReviewTransfers;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.payment.CreditorReference;
import fr.echeance.domain.shared.Money;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.ResultActions;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Staff with the statement in hand; an order comes to 35.70 €. */
class BackOfficeTransfersControllerTest {
    private static final String LIST = "/backoffice/orders/transfers";
    private static final String TODAY = "2026-11-23";

    private final FakePaymentProvider provider = FakePaymentProvider.byTransfer();
    private final TestShop shop = new TestShop(provider);
    private final InMemoryPaymentRecords records = new InMemoryPaymentRecords();
    private final InMemoryPaymentEntries entries = new InMemoryPaymentEntries();
    private final InMemoryStaffAccounts staff = new InMemoryStaffAccounts(shop.clock);
    private final FakeProcessing processing =
            new FakeProcessing(
                    shop.clock,
                    shop.orders,
                    shop.stock,
                    shop.acts,
                    shop.looks,
                    shop.outbox,
                    records,
                    entries);
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.clock,
                    shop.ids,
                    processing,
                    shop.orders,
                    shop.stock,
                    shop.acts,
                    shop.looks,
                    shop.outbox,
                    shop.parcels,
                    provider,
                    records,
                    entries,
                    new InMemoryTransfers(shop.orders, records, entries),
                    staff,
                    (SentMails) _ -> List.of(),
                    ReviewOrder.class,
                    TrackParcel.class,
                    NameStaff.class,
                    ReceivePaymentEvent.class,
                    RefundPayment.class,
                    ReviewTransfers.class,
                    ListTransfers.class,
                    NoteTransfer.class,
                    NoteRefund.class,
                    OrderRoom.class,
                    BackOfficeTransfersController.class);
    private final UUID order = shop.placed();

    @Test
    void listsWhatWaitsAndConfirmsWhatArrived() throws Exception {
        assertThat(list().waiting())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.reference()).isEqualTo(reference(order).grouped());
                    assertThat(row.total()).isEqualTo(3_570);
                    assertThat(row.lastDay()).isEqualTo(LocalDate.of(2026, 12, 3));
                });
        note(order, "35,70", "transfer_paid");
        assertThat(shop.state(order)).isInstanceOf(OrderState.Confirmed.class);
        note(order, "35,70", "transfer_known");
        assertThat(list().waiting()).isEmpty();
        assertThat(list().refunds()).isEmpty();
    }

    @Test
    void waitsForTheRestAndSaysSo() throws Exception {
        note(order, "15", "transfer_short");
        assertThat(list().waiting().getFirst().arrived()).isEqualTo(1_500);
        note(order, "20,70", "transfer_paid");
    }

    @Test
    void listsWhatIsToBeReturnedUntilItIsTicked() throws Exception {
        note(order, "1 035,70", "transfer_paid");
        web.bean(RefundPayment.class).handle(order);
        TransferPanel.Refund refund = list().refunds().getFirst();
        assertThat(refund.cents()).isEqualTo(100_000);
        tick(refund.id(), "2026-11-24", "").andExpect(redirectedUrl(LIST + "?notice=refund_day"));
        tick(refund.id(), "yesterday", "").andExpect(redirectedUrl(LIST + "?notice=refund_day"));
        tick(new UUID(9, 9).toString(), TODAY, "")
                .andExpect(redirectedUrl(LIST + "?notice=refund_unknown"));
        for (int i = 0; i < 2; i++)
            tick(refund.id(), TODAY, order.toString())
                    .andExpect(
                            redirectedUrl("/backoffice/orders/" + order + "?notice=refund_done"));
        assertThat(list().refunds()).isEmpty();
        assertThat(entries.refunds(shop.orders.find(order).orElseThrow().number()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.amount()).isEqualTo(new Money(100_000)));
    }

    @Test
    void losesNothingThatComesTooLate() throws Exception {
        shop.clock.wind(Duration.ofDays(10));
        shop.lapse(order);
        web.inside(form(order, "35,70", "2026-12-03", reference(order).value(), "1"))
                .andExpect(redirectedUrl("/backoffice/orders/" + order + "?notice=transfer_back"));
        web.bean(RefundPayment.class).handle(order);
        assertThat(list().refunds())
                .extracting(TransferPanel.Refund::cents)
                .containsExactly(3_570L);
        assertThat(shop.state(order)).isInstanceOf(OrderState.Lapsed.class);
    }

    @Test
    void refusesTheReferenceOfSomebodyElsesOrder() throws Exception {
        UUID other = shop.placed();
        web.inside(form(order, "35,70", TODAY, reference(other).value(), "1"))
                .andExpect(redirectedUrl("/backoffice/orders/" + order + "?notice=transfer_other"));
        web.inside(form(new UUID(9, 9), "35,70", TODAY, reference(other).value(), "1"))
                .andExpect(redirectedUrl(LIST + "?notice=transfer_gone"));
        assertThat(records.events()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "amount, -35.70, money",
        "amount, 0, money",
        "amount, '0,00', money",
        "amount, trente, money",
        "amount, 99999999, money",
        "amount, '1e9', money",
        "amount, '35,705', money",
        "amount, '', money",
        "receivedOn, 23/11/2026, date",
        "receivedOn, 2026-02-30, date",
        "receivedOn, '', required",
        "reference, RF00 0000 0000 00, creditor-reference",
        "reference, '<script>', creditor-reference",
        "reference, '', creditor-reference"
    })
    void saysWhatCannotBeReadAndNotesNothing(String field, String typed, String rule)
            throws Exception {
        web.inside(
                        form(
                                order,
                                field.equals("amount") ? typed : "35,70",
                                field.equals("receivedOn") ? typed : TODAY,
                                field.equals("reference") ? typed : reference(order).value(),
                                "1"))
                .andExpect(status().isBadRequest());
        TransferPanel panel =
                Optional.ofNullable(web.page(BackOfficeOrderPage.class).transfers()).orElseThrow();
        assertThat(panel.fields())
                .filteredOn(one -> one.rule() != null)
                .containsExactly(Field.of(field, typed).broken(rule));
        assertThat(records.events()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24", "2026-11-22", "2199-12-31"})
    void refusesADayThatIsNone(String day) throws Exception {
        web.inside(form(order, "35,70", day, reference(order).value(), "1"))
                .andExpect(redirectedUrl("/backoffice/orders/" + order + "?notice=transfer_day"));
    }

    @Test
    void findsAnOrderByItsReferenceOrItsNumberHoweverItIsTyped() throws Exception {
        String number = shop.orders.find(order).orElseThrow().number().value();
        for (String typed : List.of(reference(order).grouped().toLowerCase(), number, " " + number))
            web.inside(get(LIST).param("reference", typed))
                    .andExpect(redirectedUrl("/backoffice/orders/" + order + "#transfers"));
        String unknown =
                CreditorReference.of(fr.echeance.domain.order.OrderNumber.draw(99)).value();
        web.inside(get(LIST).param("reference", unknown)).andExpect(status().isOk());
        assertThat(web.page(BackOfficeTransfersPage.class).notice()).isEqualTo("transfer_gone");
        web.inside(get(LIST).param("reference", "RF00")).andExpect(status().isBadRequest());
        assertThat(web.page(BackOfficeTransfersPage.class).reference().rule())
                .isEqualTo("creditor-reference");
    }

    private BackOfficeTransfersPage list() {
        web.inside(get(LIST));
        return web.page(BackOfficeTransfersPage.class);
    }

    private void note(UUID id, String amount, String notice) throws Exception {
        web.inside(form(id, amount, TODAY, reference(id).value(), "1"))
                .andExpect(redirectedUrl("/backoffice/orders/" + id + "?notice=" + notice));
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder form(
            UUID id, String amount, String day, String reference, String rank) {
        return post("/backoffice/orders/" + id + "/transfers")
                .param("amount", amount)
                .param("receivedOn", day)
                .param("reference", reference)
                .param("rank", rank);
    }

    private ResultActions tick(String refund, String day, String from) {
        return web.inside(
                post(LIST + "/" + refund + "/done").param("doneOn", day).param("from", from));
    }

    private CreditorReference reference(UUID id) {
        return CreditorReference.of(shop.orders.find(id).orElseThrow().number());
    }
}
