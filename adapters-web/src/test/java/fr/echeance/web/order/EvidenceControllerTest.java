package fr.echeance.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.order.Evidence;
import fr.echeance.application.order.ReviewEvidence;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.privacy.InMemoryLedger;
import fr.echeance.application.privacy.InMemoryLooks;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

class EvidenceControllerTest {
    private final FixedClock clock = FixedClock.standing();
    private final InMemoryLedger ledger = new InMemoryLedger(clock);
    private final Order order = SampleOrders.placed(new UUID(1, 1), new UUID(1, 2), clock.now());
    private final WebFixture web =
            new WebFixture(
                    false,
                    new FakeProcessing(clock, ledger),
                    ledger,
                    new InMemoryLooks(),
                    (Evidence) this::find,
                    ReviewEvidence.class,
                    EvidenceController.class);

    @Test
    void showsTheArchiveFieldsAndWitnessesTheLook() throws Exception {
        web.inside(get("/backoffice/orders/" + order.id() + "/evidence"))
                .andExpect(status().isOk());
        EvidencePage page = web.page(EvidencePage.class);
        assertThat(page.lines()).hasSize(2);
        assertThat(page.mark().lastDay()).isEqualTo(LocalDate.of(2034, 1, 31));
        assertThat(page.purpose()).startsWith("Gérer les éventuels litiges");
        assertThat(ledger.latest(9))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actorDigest()).isPresent());
    }

    @Test
    void answersOneWayForWhatIsActiveGoneOrNeverWas() throws Exception {
        web.inside(get("/backoffice/orders/" + new UUID(9, 9) + "/evidence"))
                .andExpect(status().isNotFound());
        web.inside(get("/backoffice/orders/x/evidence")).andExpect(status().isNotFound());
        assertThat(ledger.latest(9)).isEmpty();
    }

    private Optional<Evidence.ArchivedOrder> find(UUID id) {
        if (!id.equals(order.id())) return Optional.empty();
        return Optional.of(
                new Evidence.ArchivedOrder(
                        order.id(),
                        order.buyer(),
                        order.state().kind(),
                        order.lines(),
                        order.shipping().price(),
                        order.total(),
                        order.placedAt(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Deadline.endOf(LocalDate.of(2034, 1, 31))));
    }
}
