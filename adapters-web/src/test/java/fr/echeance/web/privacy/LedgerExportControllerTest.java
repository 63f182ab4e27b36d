package fr.echeance.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.privacy.ExportLedger;
import fr.echeance.application.privacy.InMemoryLedger;
import fr.echeance.application.privacy.Ledger;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class LedgerExportControllerTest {
    private static final String ADDRESS = "/backoffice/privacy/ledger.jsonl";

    private final FixedClock clock = FixedClock.standing();
    private final InMemoryLedger ledger = new InMemoryLedger(clock);
    private final WebFixture web =
            new WebFixture(
                    false,
                    clock,
                    ledger,
                    new FakeProcessing(clock, ledger),
                    ExportLedger.class,
                    LedgerExportController.class);

    @Test
    void handsOutTheSealedLedgerLineByLine() throws Exception {
        ledger.record(Ledger.Act.ERASED, RecordKind.CART, Purpose.RETENTION, 3, Optional.empty());
        ledger.seal();
        String body =
                web.inside(get(ADDRESS))
                        .andExpect(status().isOk())
                        .andExpect(content().contentType("application/jsonl"))
                        .andExpect(
                                header().string(
                                                "Content-Disposition",
                                                "attachment; filename=\"ledger.jsonl\""))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(body).endsWith("\n");
        assertThat(body.lines()).hasSize(2);
        assertThat(body.lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith("{\"entry\":1,"));
    }

    @Test
    void handsOutNothingWhereNothingIsSealed() throws Exception {
        web.inside(get(ADDRESS)).andExpect(status().isOk()).andExpect(content().string(""));
    }
}
