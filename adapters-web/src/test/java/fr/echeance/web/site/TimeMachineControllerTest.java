package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.invoice.BalanceBooks;
import fr.echeance.application.invoice.Books;
import fr.echeance.application.order.LapseOrder;
import fr.echeance.application.order.LapseUnpaidOrders;
import fr.echeance.application.order.TestShop;
import fr.echeance.application.payment.CheckPayment;
import fr.echeance.application.payment.NoPayments;
import fr.echeance.application.payment.ReceivePaymentEvent;
import fr.echeance.application.privacy.CountingHolder;
import fr.echeance.application.privacy.FakeTimeMachine;
import fr.echeance.application.privacy.ForecastRetention;
import fr.echeance.application.privacy.InMemoryLedger;
import fr.echeance.application.privacy.PurposeConsole;
import fr.echeance.application.privacy.PurposeConsole.Answer;
import fr.echeance.application.privacy.PurposeConsole.Why;
import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.application.privacy.Traces;
import fr.echeance.application.privacy.WindClock;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Money;
import fr.echeance.web.shared.Option;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class TimeMachineControllerTest {
    private static final UUID ORDER = UUID.fromString("019abc00-0000-7000-8000-0000deadbeef");

    private final TestShop shop = new TestShop();
    private final Instant now = Instant.now();
    private final FakeTimeMachine machine = new FakeTimeMachine(shop.clock, now);
    private final CountingHolder carts = new CountingHolder(RecordKind.CART, shop.clock);
    private Answer answer = new Answer.Rows(List.of("a"), List.of(List.of("<b>")), false);
    private final WebFixture web = fixture();

    TimeMachineControllerTest() {
        machine.release(); // the standing clock of the fakes is not the machine's
    }

    @Test
    void showsWhatFadesAndThatTheBooksStay() throws Exception {
        TimeMachinePage page = page();
        assertThat(page.real()).isTrue();
        assertThat(page.next()).isNull();
        assertThat(page.report()).isNull();
        assertThat(page.books()).isEqualTo(new TimeMachinePage.Books(2, 1_999, 3, 1_499));
        TimeMachinePage.Trace trace = page.traces().getFirst();
        assertThat(trace.number()).isEqualTo("…deadbeef");
        assertThat(trace.shown()).isFalse();
        assertThat(trace.fields())
                .containsExactly(
                        new TimeMachinePage.Fade(
                                "Nom, adresse, téléphone, courriel", "erased", null),
                        new TimeMachinePage.Fade("Commande", "archived", LocalDate.of(2031, 1, 1)));
        assertThat(page.sql().purposes())
                .hasSize(Purpose.values().length)
                .filteredOn(Option::chosen)
                .extracting(Option::value)
                .containsExactly("order_management");
    }

    @Test
    void windsWithoutSweepingUnlessAsked() throws Exception {
        carts.keep(LocalDate.ofInstant(now, java.time.ZoneOffset.UTC).plusDays(3));
        wind("month", "", "", "wound");
        assertThat(page().real()).isFalse();
        assertThat(page().notice()).isNull();
        assertThat(carts.stored(RecordKind.CART)).isEqualTo(1);
        wind("day", "", "on", "wound");
        assertThat(carts.stored(RecordKind.CART)).isZero();
        assertThat(page().report())
                .isNotNull()
                .satisfies(report -> assertThat(report.touched()).isEqualTo(1));
        wind("real", "", "", "real_time");
        assertThat(page().real()).isTrue();
    }

    @Test
    void lapsesWhatNobodyPaidInTheMeantime() throws Exception {
        UUID order = shop.placed();
        wind("day", "", "", "wound");
        assertThat(shop.state(order)).isInstanceOf(OrderState.Lapsed.class);
    }

    @Test
    void sweepsWhenAsked() throws Exception {
        carts.keep(LocalDate.of(2020, 1, 1));
        web.perform(post("/sandbox/time-machine/sweep"))
                .andExpect(redirectedUrl("/sandbox/time-machine?notice=swept"));
        assertThat(carts.stored(RecordKind.CART)).isZero();
    }

    @Test
    void saysWhereTheClockCannotGo() throws Exception {
        wind("to", "2026-01-01", "", "below_real_time");
        wind("to", "2199-01-01", "", "too_far");
        wind("next", "", "", "nothing_due");
        assertThat(machine.isReal()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "to, '', true",
        "to, 31/12/2030, true",
        "to, 2030-02-30, true",
        "to, -999999999-01-01, true",
        "sideways, 2030-01-01, false",
        "'', '', false"
    })
    void windsToNoDayThatIsNone(String wind, String to, boolean again) throws Exception {
        web.perform(post("/sandbox/time-machine").param("wind", wind).param("to", to))
                .andExpect(status().isBadRequest());
        if (again) assertThat(web.page(TimeMachinePage.class).to().rule()).isNotNull();
        assertThat(machine.isReal()).isTrue();
    }

    @Test
    void showsRowsAndRefusalsInTheDatabasesOwnWords() throws Exception {
        assertThat(ask("order_management", "SELECT 1").rows()).containsExactly(List.of("<b>"));
        answer = new Answer.Refused("permission denied to set role \"echeance_retention\"");
        assertThat(ask("retention", "SELECT 1").refusal())
                .contains("seule la connexion du balayage")
                .endsWith("permission denied to set role \"echeance_retention\"");
        assertThat(ask("rights", "SELECT 1").refusal()).startsWith("PostgreSQL: ");
        for (Why why : Why.values()) {
            answer = new Answer.NotAsked(why);
            assertThat(ask("rights", "RESET ROLE").refusal()).isNotBlank();
        }
        assertThat(ask("rights", "</textarea><script>").statement())
                .isEqualTo("</textarea><script>");
    }

    @Test
    void takesNoPurposeOutsideTheList() throws Exception {
        for (String purpose : List.of("", "keeper", "ORDER_MANAGEMENT", "postgres; --"))
            web.perform(
                            post("/sandbox/time-machine/sql")
                                    .param("purpose", purpose)
                                    .param("statement", "SELECT 1"))
                    .andExpect(status().isBadRequest());
    }

    @Test
    void obeysNoOtherSite() throws Exception {
        web.perform(
                        post("/sandbox/time-machine")
                                .param("wind", "year")
                                .header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden());
        assertThat(machine.isReal()).isTrue();
    }

    private TimeMachinePage.Sql ask(String purpose, String statement) throws Exception {
        web.perform(
                        post("/sandbox/time-machine/sql")
                                .param("purpose", purpose)
                                .param("statement", statement))
                .andExpect(status().isOk());
        return web.page(TimeMachinePage.class).sql();
    }

    private void wind(String wind, String to, String sweep, String said) throws Exception {
        web.perform(
                        post("/sandbox/time-machine")
                                .param("wind", wind)
                                .param("to", to)
                                .param("sweep", sweep))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/sandbox/time-machine?notice=" + said));
    }

    private TimeMachinePage page() throws Exception {
        web.perform(get("/sandbox/time-machine")).andExpect(status().isOk());
        return web.page(TimeMachinePage.class);
    }

    private WebFixture fixture() {
        Traces traces =
                _ ->
                        List.of(
                                new Traces.Trace(
                                        ORDER,
                                        Optional.empty(),
                                        List.of(
                                                new Traces.Fade(
                                                        RecordKind.ORDER_CONTACT,
                                                        Traces.State.ERASED,
                                                        Optional.empty()),
                                                new Traces.Fade(
                                                        RecordKind.ORDER,
                                                        Traces.State.ARCHIVED,
                                                        Optional.of(LocalDate.of(2031, 1, 1))))));
        return new WebFixture(
                true,
                shop.clock,
                shop.processing,
                shop.orders,
                shop.stock,
                shop.outbox,
                shop.ids,
                new NoPayments(),
                machine,
                carts,
                traces,
                new InMemoryLedger(shop.clock),
                (PurposeConsole) (_, _) -> answer,
                (Books) () -> new Books.Totals(2, new Money(1_999), 3, new Money(1_499)),
                ForecastRetention.class,
                SweepRetention.class,
                BalanceBooks.class,
                WindClock.class,
                LapseOrder.class,
                LapseUnpaidOrders.class,
                CheckPayment.class,
                ReceivePaymentEvent.class,
                LastSweep.class,
                TimeMachineRoom.class,
                TimeMachineController.class);
    }
}
