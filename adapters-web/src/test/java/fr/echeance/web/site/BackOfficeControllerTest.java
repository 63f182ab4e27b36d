package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.order.CountOrders;
import fr.echeance.application.order.OrderCounts;
import fr.echeance.application.privacy.CountingHolder;
import fr.echeance.application.privacy.ForecastRetention;
import fr.echeance.application.privacy.InMemoryLedger;
import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Map;

class BackOfficeControllerTest {
    private final FixedClock clock = FixedClock.standing();
    private final CountingHolder carts = new CountingHolder(RecordKind.CART, clock);
    private final WebFixture web =
            new WebFixture(
                    false,
                    carts,
                    new InMemoryLedger(clock),
                    new FakeProcessing(clock),
                    (OrderCounts) () -> Map.of(OrderState.Kind.SHIPPED, 3L),
                    CountOrders.class,
                    ForecastRetention.class,
                    SweepRetention.class,
                    BackOfficeController.class);

    @Test
    void countsTheOrdersOfEveryStateAndWhatIsOverdue() throws Exception {
        carts.keep(LocalDate.of(2026, 11, 22));
        web.inside(get("/backoffice")).andExpect(status().isOk());
        BackOfficePage page = web.page(BackOfficePage.class);
        assertThat(page.overdue()).isEqualTo(1);
        assertThat(page.counts())
                .hasSize(OrderState.Kind.values().length)
                .contains(new BackOfficePage.Count("shipped", 3))
                .contains(new BackOfficePage.Count("lapsed", 0));
        assertThat(page.horizon().bands()).hasSize(1);
    }
}
