package fr.echeance.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;

import fr.echeance.application.account.InMemoryAccounts;
import fr.echeance.application.account.RecogniseBuyer;
import fr.echeance.application.account.ViewAccount;
import fr.echeance.application.order.InMemoryOrders;
import fr.echeance.application.order.ListOrders;
import fr.echeance.application.privacy.MyDataFixture;
import fr.echeance.application.privacy.RequestErasure;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.shared.Language;
import fr.echeance.web.shared.OwnAccount;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

import java.util.UUID;

/** My data, for the program of an account's owner. */
class OwnDataApiTest {
    private static final String PRIVACY = "/api/shop/v1/account/privacy";
    private static final UUID AURORE = new UUID(7, 1);

    private final MyDataFixture shop = new MyDataFixture();
    private final InMemoryAccounts accounts = new InMemoryAccounts(shop.clock);
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.clock,
                    shop.processing,
                    shop.viewPersonalRecords,
                    shop.exportPersonalRecords,
                    shop.previewErasure,
                    shop.requestErasure,
                    shop.undoErasure,
                    accounts,
                    new InMemoryOrders(),
                    ListOrders.class,
                    ViewAccount.class,
                    RecogniseBuyer.class,
                    OwnAccount.class,
                    MyDataRoom.class,
                    UndoLinks.class,
                    OwnDataApiController.class,
                    UndoErasureApiController.class);

    @BeforeEach
    void anAccount() {
        accounts.add(
                Account.open(
                        AURORE,
                        MyDataFixture.AURORE,
                        MyDataFixture.aurore(),
                        Language.FR,
                        "2026-01",
                        shop.clock.now()),
                Relationship.NONE);
    }

    @Test
    void saysWhatIsKeptAndNoValue() throws Exception {
        String kept = body(by(get(PRIVACY)).andExpect(status().isOk()));
        assertThat(JsonPath.<java.util.List<String>>read(kept, "$.kinds[*].kind"))
                .contains("order", "order_contact", "invoice");
        assertThat(kept).doesNotContain("@example.com");
        by(get(PRIVACY).header("Accept-Language", "en"))
                .andExpect(jsonPath("$.kinds[0].name").value("Order"));
    }

    @Test
    void handsOutTheCopy() throws Exception {
        by(get(PRIVACY + "/export"))
                .andExpect(status().isOk())
                .andExpect(
                        header().string(
                                        "Content-Disposition",
                                        "attachment; filename=\"my-data.json\""))
                .andExpect(jsonPath("$.kinds").isNotEmpty());
    }

    @Test
    void asksOnceAndTakesItBack() throws Exception {
        by(get(PRIVACY + "/erasure"))
                .andExpect(jsonPath("$.plan").isNotEmpty())
                .andExpect(jsonPath("$.runsAt").doesNotExist());
        String asked = body(by(put(PRIVACY + "/erasure")).andExpect(status().isOk()));
        assertThat(body(by(put(PRIVACY + "/erasure")))).isEqualTo(asked);
        by(get(PRIVACY + "/erasure")).andExpect(jsonPath("$.runsAt").exists());
        by(delete(PRIVACY + "/erasure")).andExpect(status().isNoContent());
        by(delete(PRIVACY + "/erasure")).andExpect(status().isConflict());
    }

    @Test
    void takesItBackByTheLinkUntilItRuns() throws Exception {
        String undo = JsonPath.read(body(by(put(PRIVACY + "/erasure"))), "$.undo");
        web.perform(delete(undo + "x")).andExpect(status().isNotFound());
        web.perform(delete("/api/shop/v1/erasures/zz")).andExpect(status().isNotFound());
        web.perform(delete(undo)).andExpect(status().isNoContent());
        web.perform(delete(undo)).andExpect(status().isConflict());
        shop.clock.wind(RequestErasure.GRACE);
        web.perform(delete(undo)).andExpect(status().isNotFound());
    }

    @Test
    void tellsAStrangerNothing() throws Exception {
        UUID gone = new UUID(9, 9);
        for (String path : new String[] {"", "/export", "/erasure"})
            web.by(gone, get(PRIVACY + path)).andExpect(status().isGone());
        web.by(gone, put(PRIVACY + "/erasure")).andExpect(status().isGone());
        web.by(gone, delete(PRIVACY + "/erasure")).andExpect(status().isGone());
    }

    private ResultActions by(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request) {
        return web.by(AURORE, request);
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }
}
