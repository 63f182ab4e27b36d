package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The description of the API is held against the API that runs. */
class ApiDescriptionTest {
    /** In which order the examples make sense. */
    private static final List<String> ORDER =
            List.of(
                    "listCategories",
                    "listProducts",
                    "getProduct",
                    "getTerms",
                    "createCart",
                    "getCart",
                    "putLine",
                    "removeLine",
                    "listShippingMethods",
                    "quoteOrder",
                    "placeOrder",
                    "getOrderOfCart",
                    "startPayment",
                    "lookUpOrder");

    @TempDir private static Path directory;
    private static RunningShop shop;
    private static JsonNode api;

    @BeforeAll
    static void open() {
        shop = RunningShop.start(TestServer.database(), directory);
        api = new Program(shop).get("/v3/api-docs").json();
    }

    @AfterAll
    static void close() {
        if (shop != null) shop.close();
    }

    @Test
    void everyOperationHasAnExampleAndAPlaceInTheOrder() {
        assertThat(DescribedOperation.all(api).map(DescribedOperation::id))
                .containsExactlyInAnyOrderElementsOf(ORDER);
        assertThat(DescribedOperation.all(api)).allMatch(DescribedOperation::hasExample);
    }

    @Test
    void everyExampleIsAnsweredAsDescribed() {
        Program program = new Program(shop);
        DescribedSchema schemas = new DescribedSchema(api);
        Map<String, String> known = new HashMap<>();
        for (String id : ORDER) {
            DescribedOperation operation =
                    DescribedOperation.all(api)
                            .filter(o -> o.id().equals(id))
                            .findFirst()
                            .orElseThrow();
            Program.Answer answer = operation.run(program, known);
            assertThat(answer.status())
                    .as("%s: %s", id, answer.response().body())
                    .isEqualTo(Integer.parseInt(operation.status()));
            assertThat(answer.header("Content-Type")).startsWith("application/json");
            JsonNode schema = operation.answer().get("schema");
            assertThat(schemas.faults(schema, answer.json())).as("%s answers", id).isEmpty();
            assertThat(schemas.faults(schema, operation.answer().get("example")))
                    .as("%s is said to answer", id)
                    .isEmpty();
            if (id.equals("createCart")) known.put("cart", answer.json().get("id").asString());
            if (id.equals("getTerms"))
                known.put("termsVersion", answer.json().get("version").asString());
            if (id.equals("placeOrder"))
                known.put("number", answer.json().get("number").asString());
        }
    }

    @Test
    void refusesInTheOneDescribedShape() {
        Program program = new Program(shop);
        JsonNode problem = api.at("/components/schemas/Problem");
        for (String path :
                List.of(
                        "/api/shop/v1/nowhere",
                        "/api/shop/v1/products?limit=0",
                        "/api/shop/v1/carts/nobody",
                        "/api/shop/v1/orders")) {
            Program.Answer answer = program.get(path);
            assertThat(answer.status()).as(path).isBetween(400, 499);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(new DescribedSchema(api).faults(problem, answer.json())).as(path).isEmpty();
        }
    }

    /** Seen red with a policy that lets no drawn icon in. */
    @Test
    void isReadInABrowserWithinThePolicyAndWithoutAStranger() {
        try (Chromium chromium = new Chromium();
                Visitor visitor = new Visitor(shop, chromium.visitor(true, 1440))) {
            Page page = visitor.page;
            List<String> said = new java.util.concurrent.CopyOnWriteArrayList<>();
            page.onConsoleMessage(message -> said.add(message.text()));
            visitor.open("/swagger-ui.html");
            page.getByText("/api/shop/v1/products").first().waitFor();
            assertThat(said).filteredOn(text -> text.contains("Content Security Policy")).isEmpty();
            assertThat(visitor.strangers()).isEmpty();
        }
    }
}
