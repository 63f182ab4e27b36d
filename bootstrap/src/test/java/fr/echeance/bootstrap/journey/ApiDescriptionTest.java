package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
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
                    "lookUpOrder",
                    "getAccount",
                    "listOwnOrders",
                    "getOwnOrder",
                    "getOwnInvoice",
                    "reorder",
                    "keepAddress",
                    "listAddresses",
                    "getAddress",
                    "changeAddress",
                    "preferAddress",
                    "removeAddress",
                    "askToChangeEmail",
                    "listKeptRecords",
                    "exportMyData",
                    "previewErasure",
                    "requestErasure",
                    "undoErasure",
                    "requestErasure",
                    "undoErasureByLink",
                    "signOutEverywhere",
                    "closeAccount");

    /** Of the examples. */
    private static final String EMAIL = "celeste.sablier@example.com";

    private static final String PASSWORD = "douze coups de minuit";

    @TempDir private static Path directory;
    private static TestServer database;
    private static RunningShop shop;
    private static JsonNode api;

    @BeforeAll
    static void open() {
        database = TestServer.database();
        shop = RunningShop.start(database, directory);
        api = new Program(shop).get("/v3/api-docs").json();
    }

    @AfterAll
    static void close() {
        if (shop != null) shop.close();
    }

    @Test
    void everyOperationHasAnExampleAndAPlaceInTheOrder() {
        assertThat(DescribedOperation.all(api).map(DescribedOperation::id))
                .containsExactlyInAnyOrderElementsOf(new HashSet<>(ORDER));
        assertThat(DescribedOperation.all(api)).allMatch(DescribedOperation::hasExample);
    }

    @Test
    void everyExampleIsAnsweredAsDescribed() {
        Program guest = new Program(shop);
        Program customer = Program.with(shop, token());
        DescribedSchema schemas = new DescribedSchema(api);
        Map<String, String> known = new HashMap<>();
        for (String id : ORDER) {
            DescribedOperation operation =
                    DescribedOperation.all(api)
                            .filter(o -> o.id().equals(id))
                            .findFirst()
                            .orElseThrow();
            Program.Answer answer = operation.run(operation.wantsToken() ? customer : guest, known);
            assertThat(answer.status())
                    .as("%s: %s", id, answer.response().body())
                    .isEqualTo(Integer.parseInt(operation.status()));
            assertThat(answer.header("Content-Type")).startsWith(operation.type());
            if (!operation.type().equals("application/json")) continue;
            JsonNode schema = operation.answer().get("schema");
            assertThat(schemas.faults(schema, answer.json())).as("%s answers", id).isEmpty();
            assertThat(schemas.faults(schema, operation.answer().get("example")))
                    .as("%s is said to answer", id)
                    .isEmpty();
            learn(id, answer.json(), known);
        }
    }

    /** What the shop drew itself. */
    private static void learn(String id, JsonNode answer, Map<String, String> known) {
        switch (id) {
            case "createCart" -> known.put("cart", answer.get("id").asString());
            case "getTerms" -> known.put("termsVersion", answer.get("version").asString());
            case "placeOrder" -> known.put("number", answer.get("number").asString());
            case "startPayment" -> pay(answer.get("url").asString(), known);
            case "keepAddress" -> known.put("address", answer.get("id").asString());
            case "requestErasure" ->
                    known.put("erasure", answer.get("undo").asString().replaceFirst(".*/", ""));
            default -> {
                // Nothing of it is asked for again.
            }
        }
    }

    /** What follows a payment – the invoice comes last – takes a moment. */
    private static void pay(String page, Map<String, String> known) {
        String reference = URI.create(page).getPath().replaceFirst(".*/", "");
        assertThat(new Buyer().pays(shop, reference).statusCode()).isEqualTo(303);
        String invoices =
                "SELECT count(*) FROM shop.invoice WHERE order_number = '%s'"
                        .formatted(known.get("number"));
        Instant end = Instant.now().plusSeconds(60);
        while (database.number(invoices) == 0)
            assertThat(Instant.now()).as("the invoice").isBefore(end);
    }

    private static String token() {
        try (Chromium chromium = new Chromium();
                Visitor owner = new Visitor(shop, chromium.visitor(false, 390))) {
            owner.opensAnAccount(EMAIL, PASSWORD);
            return App.token(shop, owner, EMAIL, PASSWORD);
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
