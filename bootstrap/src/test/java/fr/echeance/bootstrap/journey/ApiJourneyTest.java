package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A program finds, orders and pays over HTTP, without a page or a cookie. */
class ApiJourneyTest {
    private static final String API = "/api/shop/v1";
    private static final String EMAIL = "prudence.carillon@example.com";

    @TempDir private static Path directory;
    private static TestServer database;
    private static RunningShop shop;

    @BeforeAll
    static void open() {
        database = TestServer.database();
        shop = RunningShop.start(database, directory);
    }

    @AfterAll
    static void close() {
        if (shop != null) shop.close();
    }

    @Test
    void buysFromTheShelfToThePaidOrder() {
        Program program = new Program(shop);
        String slug =
                program.get(API + "/products?q=sabler&inStock=true")
                        .json()
                        .at("/items/0/slug")
                        .asString();
        String sku = program.get(API + "/products/" + slug).json().at("/articles/0/sku").asString();

        Program.Answer opened =
                program.send(
                        "POST",
                        API + "/carts",
                        Optional.of(Map.of("sku", sku, "quantity", 2)),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(opened.status()).isEqualTo(201);
        String cart = API + "/carts/" + opened.json().get("id").asString();
        assertThat(opened.header("Location")).isEqualTo(cart);

        JsonNode way = program.get(cart + "/shipping-methods").json().at("/items/0");
        JsonNode quote =
                program.send(
                                "POST",
                                cart + "/quote",
                                Optional.of(
                                        Map.of(
                                                "method",
                                                way.get("code").asString(),
                                                "destination",
                                                Map.of("postcode", "75007"))),
                                Map.of())
                        .json();
        assertThat(quote.get("total")).isEqualTo(way.get("total"));

        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> order = order(opened.json().get("id").asString(), quote);
        Program.Answer placed = program.send("POST", API + "/orders", Optional.of(order), key);
        assertThat(placed.status()).as(placed.response().body()).isEqualTo(201);
        Program.Answer again = program.send("POST", API + "/orders", Optional.of(order), key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(placed.json());
        String number = placed.json().get("number").asString();
        assertThat(
                        database.number(
                                "SELECT count(*) FROM shop.orders WHERE number = '" + number + "'"))
                .isOne();

        String page =
                program.send("PUT", cart + "/order/payment", Optional.empty(), Map.of())
                        .json()
                        .get("url")
                        .asString();
        assertThat(page).startsWith(shop.address());
        String reference = URI.create(page).getPath().replaceFirst(".*/", "");
        assertThat(new Buyer().pays(shop, reference).statusCode()).isEqualTo(303);

        // What follows a payment takes a moment.
        Instant end = Instant.now().plusSeconds(60);
        String state = "";
        while (!state.equals("confirmed") && Instant.now().isBefore(end))
            state = program.get(cart + "/order").json().get("state").asString();
        assertThat(state).isEqualTo("confirmed");
        assertThat(
                        program.send(
                                        "POST",
                                        API + "/orders/lookup",
                                        Optional.of(Map.of("number", number, "email", EMAIL)),
                                        Map.of())
                                .json()
                                .get("state")
                                .asString())
                .isEqualTo("confirmed");
        assertThat(
                        program.send("PUT", cart + "/order/payment", Optional.empty(), Map.of())
                                .status())
                .isEqualTo(409);
    }

    static Map<String, Object> order(String cart, JsonNode quote) {
        return Map.of(
                "cart",
                cart,
                "email",
                EMAIL,
                "delivery",
                Map.of(
                        "name", "Prudence Carillon",
                        "street", "3 impasse du Balancier",
                        "postcode", "75007",
                        "city", "Paris"),
                "method",
                quote.at("/shipping/method").asString(),
                "termsVersion",
                quote.get("termsVersion").asString(),
                "termsAccepted",
                true,
                "obligationToPay",
                true,
                "seenTotal",
                quote.get("total"));
    }
}
