package fr.echeance.web.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.cart.AddToCart;
import fr.echeance.application.cart.ChangeCart;
import fr.echeance.application.cart.ViewCart;
import fr.echeance.application.catalog.SampleCatalog;
import fr.echeance.application.order.TestShop;
import fr.echeance.domain.shared.Money;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

import tools.jackson.databind.json.JsonMapper;

import java.util.Objects;

class CartApiControllerTest {
    private static final String CARTS = "/api/shop/v1/carts";
    private static final String KEY = "0f4f8f0e-5f5b-4a0a-bb7d-2b1b1f3a9c10";
    private static final String TWO = "{\"sku\": \"SAB-3\", \"quantity\": 2}";

    private final TestShop shop = new TestShop();
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.clock,
                    shop.ids,
                    shop.processing,
                    shop.catalog,
                    shop.carts,
                    shop.keys,
                    AddToCart.class,
                    ChangeCart.class,
                    ViewCart.class,
                    CartApiController.class);

    @Test
    void opensACartWithItsFirstLineAndWithoutACookie() throws Exception {
        ResultActions opened = create(TWO, KEY);
        opened.andExpect(status().isCreated())
                .andExpect(header().string("Location", cart(opened)))
                .andExpect(header().exists("ETag"))
                .andExpect(cookie().doesNotExist("cart"))
                .andExpect(jsonPath("$.lines[0].total.amount").value(2_980))
                .andExpect(jsonPath("$.orderable").value(true));
        web.perform(get(cart(opened)))
                .andExpect(status().isOk())
                .andExpect(content().json(body(opened)));
    }

    @Test
    void opensOneCartHoweverOftenTheSameIsSent() throws Exception {
        ResultActions opened = create(TWO, KEY);
        opened.andExpect(header().doesNotExist("Idempotent-Replayed"));
        create("{\"quantity\":2,\"sku\":\"SAB-3\"}", KEY)
                .andExpect(status().isCreated())
                .andExpect(header().string("Idempotent-Replayed", "true"))
                .andExpect(header().string("Location", cart(opened)))
                .andExpect(content().json(body(opened)));
        create("{\"sku\":\"SAB-3\",\"quantity\":3}", KEY)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:echeance:problem:key-reused"));
        assertThat(cart(create(TWO, null))).isNotEqualTo(cart(opened));
    }

    @Test
    void saysThatWhatWasOpenedIsGone() throws Exception {
        ResultActions opened = create(TWO, KEY);
        web.perform(delete(cart(opened) + "/lines/SAB-3")).andExpect(status().isNoContent());
        create(TWO, KEY).andExpect(status().isGone());
    }

    @Test
    void putsChangesAndRemovesLines() throws Exception {
        String cart = cart(create(TWO, KEY));
        line(cart, "ALM-2027", 1, null)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.pieces").value(3));
        line(cart, "ALM-2027", 1, null).andExpect(jsonPath("$.pieces").value(3));
        line(cart, "SAB-3", 5, null).andExpect(jsonPath("$.pieces").value(6));
        for (int twice = 0; twice < 2; twice++)
            web.perform(delete(cart + "/lines/SAB-3"))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.pieces").value(1));
        web.perform(delete(cart + "/lines/ALM-2027"))
                .andExpect(status().isNoContent())
                .andExpect(content().string(""));
        web.perform(get(cart)).andExpect(status().isNotFound());
        line(cart, "SAB-3", 1, null).andExpect(status().isNotFound());
    }

    @Test
    void changesNothingThatSomebodyElseChanged() throws Exception {
        ResultActions opened = create(TWO, KEY);
        String cart = cart(opened);
        String seen = tag(opened);
        String now = tag(line(cart, "SAB-3", 3, seen).andExpect(status().isOk()));
        assertThat(now).isNotEqualTo(seen);
        line(cart, "SAB-3", 4, seen)
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.type").value("urn:echeance:problem:cart-changed"));
        web.perform(delete(cart + "/lines/SAB-3").header("If-Match", seen))
                .andExpect(status().isPreconditionFailed());
        line(cart, "SAB-3", 4, "W/" + now).andExpect(status().isPreconditionFailed());
        line(cart, "SAB-3", 4, "nonsense").andExpect(status().isPreconditionFailed());
        line(cart, "SAB-3", 4, now).andExpect(status().isOk());
        line(cart, "SAB-3", 5, "*").andExpect(jsonPath("$.pieces").value(5));
    }

    @Test
    void isStaleWhenAPriceChangesButMayBeChangedAllTheSame() throws Exception {
        ResultActions opened = create(TWO, KEY);
        String cart = cart(opened);
        web.perform(get(cart).header("If-None-Match", tag(opened)))
                .andExpect(status().isNotModified());
        shop.catalog.price(SampleCatalog.SMALL, new Money(1_390), shop.clock.now().plusSeconds(1));
        web.perform(get(cart).header("If-None-Match", tag(opened)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.goods.amount").value(2_780));
        line(cart, "SAB-3", 3, tag(opened)).andExpect(status().isOk());
    }

    @Test
    void saysWhatIsNoArticle() throws Exception {
        String cart = cart(create(TWO, KEY));
        create("{\"sku\":\"NIX-1\",\"quantity\":1}", null)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].rule").value("unknown"));
        line(cart, "NIX-1", 1, null).andExpect(status().isNotFound());
        line(cart, "<script>", 1, null).andExpect(status().isNotFound());
    }

    @Test
    void holdsThirtyArticlesAndNoMore() throws Exception {
        String cart = cart(create(TWO, KEY));
        var stored = shop.carts.find(java.util.UUID.fromString(cart.substring(CARTS.length() + 1)));
        var full = stored.orElseThrow();
        for (int i = 1; i < 30; i++)
            full.put(new fr.echeance.domain.catalog.Sku("ART-" + i), 1, full.lastContact());
        shop.carts.save(full);
        line(cart, "ALM-2027", 1, null)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:echeance:problem:too-many-lines"));
        line(cart, "SAB-3", 9, null).andExpect(status().isOk());
    }

    @Test
    void takesRequestsOfServersAndOfNamedOriginsAndOfNoOther() throws Exception {
        create(TWO, null).andExpect(status().isCreated());
        String cart = cart(create(TWO, null));
        web.perform(
                        delete(cart + "/lines/SAB-3")
                                .header("Origin", "https://elsewhere.example.com")
                                .header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden());
        web.perform(
                        delete(cart + "/lines/SAB-3")
                                .header("Origin", WebFixture.FRIEND)
                                .header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isNoContent());
    }

    private ResultActions create(String json, @org.jspecify.annotations.Nullable String key) {
        var request = post(CARTS).contentType(APPLICATION_JSON).content(json);
        return web.perform(key == null ? request : request.header("Idempotency-Key", key));
    }

    private ResultActions line(
            String cart, String sku, int pieces, @org.jspecify.annotations.Nullable String match) {
        var request =
                put(cart + "/lines/{sku}", sku)
                        .contentType(APPLICATION_JSON)
                        .content("{\"quantity\": " + pieces + "}");
        return web.perform(match == null ? request : request.header("If-Match", match));
    }

    private static String cart(ResultActions answer) throws Exception {
        return CARTS + "/" + JsonMapper.shared().readTree(body(answer)).get("id").asString();
    }

    private static String tag(ResultActions answer) {
        return Objects.requireNonNull(answer.andReturn().getResponse().getHeader("ETag"));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }
}
