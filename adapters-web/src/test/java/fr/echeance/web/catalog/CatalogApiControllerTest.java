package fr.echeance.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.catalog.BrowseCatalog;
import fr.echeance.application.catalog.ListCategories;
import fr.echeance.application.catalog.SampleCatalog;
import fr.echeance.application.catalog.ViewProduct;
import fr.echeance.application.order.TestShop;
import fr.echeance.domain.shared.Money;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.ResultActions;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class CatalogApiControllerTest {
    private static final String API = "/api/shop/v1";
    private static final String HOURGLASS = API + "/products/" + SampleCatalog.HOURGLASS.value();

    private final TestShop shop = new TestShop();
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.processing,
                    shop.catalog,
                    ListCategories.class,
                    BrowseCatalog.class,
                    ViewProduct.class,
                    CatalogApiController.class);

    @Test
    void listsTheShelvesWithHowMuchStandsOnThem() throws Exception {
        web.perform(get(API + "/categories"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/json"))
                .andExpect(jsonPath("$.items[0].name").value("Sabliers"))
                .andExpect(jsonPath("$.items[0].products").value(1));
    }

    @Test
    void speaksFrenchUnlessEnglishIsLikedBetter() throws Exception {
        for (String french : List.of("fr", "de", "fr;q=1, en;q=0.5", "*", "x;q=nonsense"))
            web.perform(get(API + "/categories").header("Accept-Language", french))
                    .andExpect(jsonPath("$.items[0].name").value("Sabliers"));
        for (String english : List.of("en", "en-GB", "de, en;q=0.5, fr;q=0.4"))
            web.perform(get(API + "/categories").header("Accept-Language", english))
                    .andExpect(jsonPath("$.items[0].name").value("Hourglasses"))
                    .andExpect(header().string("Vary", "Accept-Language"));
    }

    @Test
    void showsAProductWithPricesInCents() throws Exception {
        web.perform(get(HOURGLASS))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.vatRate").value(2000))
                .andExpect(jsonPath("$.withdrawal").value("normal"))
                .andExpect(jsonPath("$.articles[1].sku").value("SAB-10"))
                .andExpect(jsonPath("$.articles[1].price.amount").value(2490))
                .andExpect(jsonPath("$.articles[1].price.currency").value("EUR"))
                .andExpect(jsonPath("$.articles[1].stock.state").value("few_left"))
                .andExpect(jsonPath("$.articles[1].stock.left").value(4))
                .andExpect(jsonPath("$.articles[0].stock.left").doesNotExist());
    }

    @Test
    void sendsAProductOnceForAsLongAsItIsTheSame() throws Exception {
        ResultActions first = web.perform(get(HOURGLASS));
        String tag = Objects.requireNonNull(first.andReturn().getResponse().getHeader("ETag"));
        first.andExpect(header().string("Cache-Control", "no-cache, public"));
        web.perform(get(HOURGLASS).header("If-None-Match", tag))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
        shop.catalog.price(SampleCatalog.SMALL, new Money(1_390), shop.clock.now().plusSeconds(1));
        web.perform(get(HOURGLASS).header("If-None-Match", tag)).andExpect(status().isOk());
    }

    @Test
    void searchesFiltersAndSorts() throws Exception {
        assertThat(slugs("?q=sabler")).containsExactly("sablier-trois-minutes");
        assertThat(slugs("?category=papier")).containsExactly("almanach-2027");
        assertThat(slugs("?inStock=true&sort=price_desc"))
                .containsExactly("sablier-trois-minutes", "almanach-2027");
        assertThat(slugs("?min=700&max=900")).containsExactly("almanach-2027");
        assertThat(read("?q=nichts").get("items")).isEmpty();
    }

    @Test
    void turnsEveryProductUpOnceWhateverIsListedMeanwhile() throws Exception {
        List<String> seen = new ArrayList<>();
        String query = "?limit=1&sort=newest";
        String next = "";
        do {
            JsonNode portion = read(query + next);
            seen.add(portion.at("/items/0/slug").asString());
            next = portion.has("next") ? "&cursor=" + portion.get("next").asString() : "";
            shop.catalog.put(SampleCatalog.oneMore(), shop.clock.now());
        } while (!next.isEmpty());
        assertThat(seen)
                .containsExactly("almanach-2027", "confiture-abricot", "sablier-trois-minutes");
    }

    @Test
    void goesOnWithNoCursorThatItDidNotWriteForThatList() throws Exception {
        String cursor = read("?limit=1&sort=newest").get("next").asString();
        web.perform(get(API + "/products?limit=2&sort=newest&cursor=" + cursor))
                .andExpect(status().isOk());
        char other = cursor.charAt(3) == 'A' ? 'B' : 'A';
        for (String foreign :
                List.of(
                        "sort=name&cursor=" + cursor,
                        "sort=newest&q=sablier&cursor=" + cursor,
                        "sort=newest&cursor="
                                + cursor.substring(0, 3)
                                + other
                                + cursor.substring(4),
                        "sort=newest&cursor=" + cursor.substring(1),
                        "sort=newest&cursor=AAAA",
                        "sort=newest&cursor=%3Cscript%3E",
                        "sort=newest&cursor=" + "x".repeat(2_000)))
            refused("?" + foreign, "cursor", "cursor");
    }

    @ParameterizedTest
    @CsvSource({
        "?limit=0, limit, range",
        "?limit=49, limit, range",
        "?limit=x, limit, range",
        "?limit=99999999999, limit, range",
        "?sort=DROP, sort, choice",
        "?inStock=maybe, inStock, choice",
        "?min=-1, min, money",
        "?max=12.5, max, money",
        "?category=A B, category, slug"
    })
    void namesTheFieldAndTheRuleOfABadQuestion(String query, String field, String rule)
            throws Exception {
        refused(query, field, rule);
    }

    @ParameterizedTest
    @CsvSource({"/products/nichts", "/products/A B", "/products/<script>"})
    void findsNothingThatIsNotThere(String path) throws Exception {
        web.perform(get(API + path))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.type").value("about:blank"))
                .andExpect(jsonPath("$.title").value("Not Found"))
                .andExpect(jsonPath("$.detail").value("no such product"))
                .andExpect(jsonPath("$.correlationId").isNotEmpty());
    }

    private void refused(String query, String field, String rule) throws Exception {
        web.perform(get(API + "/products" + query))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.type").value("urn:echeance:problem:invalid-input"))
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].rule").value(rule));
    }

    private List<String> slugs(String query) throws Exception {
        return read(query).get("items").valueStream().map(i -> i.get("slug").asString()).toList();
    }

    private JsonNode read(String query) throws Exception {
        return JsonMapper.shared()
                .readTree(
                        web.perform(get(API + "/products" + query))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsString());
    }
}
