package fr.echeance.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.privacy.CountingHolder;
import fr.echeance.application.privacy.ForecastRetention;
import fr.echeance.application.privacy.InMemoryHolds;
import fr.echeance.application.privacy.InMemoryLedger;
import fr.echeance.application.privacy.ListHolds;
import fr.echeance.application.privacy.PlaceHold;
import fr.echeance.application.privacy.ReadLedger;
import fr.echeance.application.privacy.ReleaseHold;
import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.SequentialIds;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

class RetentionControllerTest {
    private static final UUID ORDER = new UUID(7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final FixedClock clock = FixedClock.standing();
    private final CountingHolder carts = new CountingHolder(RecordKind.CART, clock);
    private final InMemoryHolds holds = new InMemoryHolds();
    private final InMemoryLedger ledger = new InMemoryLedger(clock);
    private final WebFixture web =
            new WebFixture(
                    false,
                    clock,
                    carts,
                    holds,
                    ledger,
                    new SequentialIds(),
                    new FakeProcessing(clock, holds, ledger),
                    ForecastRetention.class,
                    SweepRetention.class,
                    ReadLedger.class,
                    ListHolds.class,
                    PlaceHold.class,
                    ReleaseHold.class,
                    RetentionRoom.class,
                    RetentionController.class,
                    HoldsController.class);

    RetentionControllerTest() {
        holds.keep(ORDER);
        carts.keep(TODAY.minusDays(1));
        carts.keep(TODAY.minusDays(1));
        carts.keep(TODAY);
        carts.keep(TODAY.plusDays(40));
        carts.keep(TODAY.plusYears(11));
    }

    @Test
    void countsWhatIsStoredDueAndOverdue() throws Exception {
        RetentionPage page = page();
        assertThat(page.kinds())
                .singleElement()
                .satisfies(kind -> {
                    assertThat(kind.name()).isEqualTo("Panier");
                    assertThat(kind.stored()).isEqualTo(5);
                    assertThat(kind.dueInMonth()).isEqualTo(1);
                    assertThat(kind.dueInYear()).isEqualTo(2);
                    assertThat(kind.overdue()).isEqualTo(2);
                });
        Horizon horizon = page.horizon();
        assertThat(horizon.bands().getFirst().bars())
                .extracting(Horizon.Bar::records)
                .containsExactly(2L, 2L, 1L);
        assertThat(horizon.overdue(horizon.bands().getFirst().bars().getFirst())).isTrue();
        assertThat(horizon.from()).isBefore(TODAY);
    }

    @Test
    void looksAheadWithoutTouchingAnything() throws Exception {
        web.inside(post("/backoffice/privacy/dry-run").param("at", "2027-02-01"))
                .andExpect(status().isOk());
        SweepPage swept = web.page(SweepPage.class);
        assertThat(swept.report().dryRun()).isTrue();
        assertThat(swept.report().touched()).isEqualTo(4);
        assertThat(swept.report().at()).isEqualTo("2027-01-31T23:00:00Z");
        assertThat(swept.shell().path()).isEqualTo("/backoffice/privacy");
        assertThat(page().kinds().getFirst().stored()).isEqualTo(5);
        assertThat(page().ledger()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2027-02-30", "9999-12-31", "'; DROP TABLE shop.orders"})
    void looksAtNoDayThatIsNone(String typed) throws Exception {
        web.inside(post("/backoffice/privacy/dry-run").param("at", typed))
                .andExpect(status().isBadRequest());
        assertThat(web.page(RetentionPage.class).at().rule()).isEqualTo("date");
    }

    @Test
    void sweepsWhatIsDueAndTellsItInTheLedger() throws Exception {
        web.inside(post("/backoffice/privacy/sweep")).andExpect(status().isOk());
        assertThat(web.page(SweepPage.class).report().touched()).isEqualTo(2);
        RetentionPage page = page();
        assertThat(page.kinds().getFirst().overdue()).isZero();
        assertThat(page.sweeps()).containsExactly(new RetentionPage.Sweep(clock.now(), 0, 2));
        assertThat(page.ledger())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("Effacé");
                    assertThat(entry.kind()).isEqualTo("Panier");
                    assertThat(entry.seal()).isNull();
                });
        ledger.seal();
        assertThat(page().sealed()).isEqualTo(1);
        assertThat(page().chainHolds()).isTrue();
    }

    @Test
    void saysThatASweepFailed() throws Exception {
        carts.fail();
        web.inside(post("/backoffice/privacy/sweep")).andExpect(status().isOk());
        assertThat(web.page(SweepPage.class).report().failed()).isTrue();
    }

    @Test
    void placesAndReleasesAHold() throws Exception {
        hold("order", ORDER.toString(), "held");
        hold("order", ORDER.toString(), "held_already");
        hold("order", new UUID(0, 1).toString(), "unknown_record");
        RetentionPage.Hold held = page().holds().getFirst();
        assertThat(held.reason()).isEqualTo("Litige");
        assertThat(held.late()).isFalse();
        clock.wind(Duration.ofDays(366));
        assertThat(page().holds().getFirst().late()).isTrue();
        release(held.id(), "released");
        release(held.id(), "not_held");
        assertThat(page().holds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "order, <b>x</b>, dispute, true",
        "order, '', dispute, true",
        "hold, 00000000-0000-0007-0000-000000000001, dispute, false",
        "cards, 00000000-0000-0007-0000-000000000001, dispute, false",
        "order, 00000000-0000-0007-0000-000000000001, whim, false"
    })
    void holdsNothingOnAMalformedForm(String kind, String record, String reason, boolean again)
            throws Exception {
        web.inside(
                        post("/backoffice/privacy/holds")
                                .param("kind", kind)
                                .param("record", record)
                                .param("reason", reason))
                .andExpect(status().isBadRequest());
        if (again)
            assertThat(web.page(RetentionPage.class).placing().record().rule()).isEqualTo("id");
        assertThat(page().holds()).isEmpty();
    }

    private void hold(String kind, String record, String said) throws Exception {
        web.inside(
                        post("/backoffice/privacy/holds")
                                .param("kind", kind)
                                .param("record", record)
                                .param("reason", "dispute"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/backoffice/privacy?notice=" + said));
    }

    private void release(String id, String said) throws Exception {
        web.inside(post("/backoffice/privacy/holds/" + id + "/release"))
                .andExpect(redirectedUrl("/backoffice/privacy?notice=" + said));
    }

    private RetentionPage page() throws Exception {
        web.inside(get("/backoffice/privacy")).andExpect(status().isOk());
        return web.page(RetentionPage.class);
    }
}
