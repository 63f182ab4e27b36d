package fr.echeance.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.order.ListOrders;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.order.TestShop;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.UUID;

class BackOfficeOrdersControllerTest {
    private final TestShop shop = new TestShop();
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.processing,
                    shop.orders,
                    SampleOrders.KEY,
                    ListOrders.class,
                    BackOfficeOrdersController.class);

    @Test
    void listsTheNewestFirstAndKeepsTheFiltersInTheAddress() throws Exception {
        for (int i = 0; i < 51; i++)
            SampleOrders.add(
                    shop.orders,
                    SampleOrders.placed(new UUID(9, i), new UUID(8, i), shop.clock.now()),
                    shop.clock.now());
        shop.paid();
        BackOfficeOrdersPage page =
                page("/backoffice/orders?state=awaiting_payment&from=2026-11-01&email=a%2Bb@c.de");
        assertThat(page.rows()).isEmpty();
        assertThat(page.pager().address())
                .isEqualTo(
                        "/backoffice/orders?state=awaiting_payment&from=2026-11-01&email=a%2Bb%40c.de");
        page = page("/backoffice/orders?state=awaiting_payment");
        assertThat(page.rows()).hasSize(50);
        assertThat(page.pager().more()).isTrue();
        assertThat(page(page.pager().at(2)).rows()).hasSize(1);
        assertThat(page.purpose()).startsWith("Gérer vos commandes");
    }

    @Test
    void findsAnOrderByItsBuyersAddress() throws Exception {
        shop.placed();
        assertThat(page("/backoffice/orders?email=" + SampleOrders.AURORE.value()).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo("awaiting_payment"));
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2026-13-01, date",
        "to, <script>, date",
        "to, +99999-01-01, date",
        "number, '1 OR 1=1', order-number",
        "email, nobody, email"
    })
    void saysWhichFilterIsWrongAndListsNothing(String field, String typed, String rule)
            throws Exception {
        shop.placed();
        web.inside(get("/backoffice/orders").param(field, typed))
                .andExpect(status().isBadRequest());
        BackOfficeOrdersPage page = web.page(BackOfficeOrdersPage.class);
        Field broken =
                switch (field) {
                    case "from" -> page.from();
                    case "to" -> page.to();
                    case "number" -> page.number();
                    default -> page.email();
                };
        assertThat(broken.rule()).isEqualTo(rule);
        assertThat(page.rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"state, nowhere", "page, -1", "page, 99999999999", "page, '1;DROP'"})
    void takesNoNoticeOfWhatNoLinkEverSends(String name, String value) throws Exception {
        shop.placed();
        web.inside(get("/backoffice/orders").param(name, value)).andExpect(status().isOk());
        assertThat(web.page(BackOfficeOrdersPage.class).rows()).hasSize(1);
    }

    private BackOfficeOrdersPage page(String address) throws Exception {
        web.inside(get(java.net.URI.create(address))).andExpect(status().isOk());
        return web.page(BackOfficeOrdersPage.class);
    }
}
