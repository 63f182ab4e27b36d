package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.catalog.ListProducts;
import fr.echeance.application.order.ListOrders;
import fr.echeance.application.order.TestShop;
import fr.echeance.web.shared.Room;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;

import java.util.UUID;

class BackOfficeSearchControllerTest {
    private final TestShop shop = new TestShop();
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.processing,
                    shop.orders,
                    shop.editing,
                    ListOrders.class,
                    ListProducts.class,
                    BackOfficeSearchController.class);

    @Test
    void reachesEveryRoomThatOpensAndNoOther() throws Exception {
        UUID id = shop.placed();
        String number = shop.orders.find(id).orElseThrow().number().value();
        assertThat(search(number, "SUPPORT").orders())
                .containsExactly(
                        new BackOfficeSearchPage.Found("/backoffice/orders/" + id, number));
        assertThat(search(number, "ADMIN").orders()).isEmpty();
        assertThat(search("sablier", "SALES").products()).isNotEmpty();
        assertThat(search("sablier", "SUPPORT").products()).isEmpty();
        assertThat(search("conserv", "AUDITOR").rooms()).containsExactly(Room.RETENTION);
        assertThat(search("equ", "ADMIN").rooms()).containsExactly(Room.STAFF);
        assertThat(search("minuit", "SUPPORT").customers()).isTrue();
        assertThat(search("minuit", "SALES").customers()).isFalse();
        assertThat(search("minuit", "RECRUITER").found()).isFalse();
    }

    @Test
    void keepsWhatWasTypedOutOfEveryAddress() throws Exception {
        assertThat(search("Aurore Minuit", "SUPPORT").shell().path())
                .isEqualTo("/backoffice/search");
        web.inside(get("/backoffice/search")).andExpect(status().isOk());
        web.inside(post("/backoffice/search").param("anything", " "))
                .andExpect(status().isBadRequest());
        assertThat(web.page(BackOfficeSearchPage.class).anything().rule()).isEqualTo("required");
    }

    private BackOfficeSearchPage search(String typed, String role) throws Exception {
        web.inside(
                        post("/backoffice/search")
                                .param("anything", typed)
                                .with(request -> {
                                    request.addUserRole(role);
                                    return request;
                                }))
                .andExpect(status().isOk());
        return web.page(BackOfficeSearchPage.class);
    }
}
