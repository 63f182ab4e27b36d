package fr.echeance.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** An app signs its owner in as the documentation says, shops in their name, and sees what is theirs and nothing else. */
class AppJourneyTest {
    private static final String API = "/api/shop/v1";
    private static final String ACCOUNT = API + "/account";
    private static final String ODILE = "odile.balancier@example.com";
    private static final String BARNABE = "barnabe.ressort@example.com";
    private static final String PASSWORD = "douze coups de minuit";

    @TempDir private static Path directory;
    private static RunningShop shop;
    private static Chromium chromium;
    private static String odiles;
    private static String barnabes;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        shop = RunningShop.start(TestServer.database(), directory);
        odiles = signsIn(ODILE);
        barnabes = signsIn(BARNABE);
    }

    @AfterAll
    static void close() {
        if (shop != null) shop.close();
        chromium.close();
    }

    /** The lines of docs/api.md, with the token that the first of them prints. */
    @Test
    void answersTheCommandsOfTheDocumentation() throws IOException {
        String docs = Files.readString(App.root().resolve("docs/api.md"));
        assertThat(docs).contains("TOKEN=$(java docs/api/SignIn.java http://localhost:8080)");
        List<String> paths =
                Pattern.compile(
                                "curl -H \"Authorization: Bearer \\$TOKEN\""
                                        + " \"?http://localhost:8080([^\"\\s]+)")
                        .matcher(docs)
                        .results()
                        .map(command -> command.group(1))
                        .toList();
        assertThat(paths).hasSizeGreaterThan(1);
        for (String path : paths)
            assertThat(Program.with(shop, odiles).get(path).status()).as(path).isEqualTo(200);
    }

    @Test
    void ordersInTheNameOfItsOwnerWhateverIsTypedAndShowsItToNobodyElse() {
        Program odile = Program.with(shop, odiles);
        Program barnabe = Program.with(shop, barnabes);
        String number = orders(odile, BARNABE);
        JsonNode own = odile.get(ACCOUNT + "/orders").json().get("items");
        assertThat(own.valueStream().map(order -> order.get("number").asString())).contains(number);
        assertThat(odile.get(ACCOUNT + "/orders/" + number).status()).isEqualTo(200);
        assertThat(barnabe.get(ACCOUNT + "/orders").json().get("items").size()).isZero();
        for (String path : List.of("", "/invoice"))
            assertThat(barnabe.get(ACCOUNT + "/orders/" + number + path).status()).isEqualTo(404);

        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String again = ACCOUNT + "/orders/" + number + "/reorder";
        Program.Answer cart = odile.send("POST", again, Optional.of(Map.of()), key);
        assertThat(cart.status()).isEqualTo(201);
        Program.Answer replayed = odile.send("POST", again, Optional.of(Map.of()), key);
        assertThat(replayed.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(replayed.json()).isEqualTo(cart.json());
        assertThat(barnabe.send("POST", again, Optional.of(Map.of()), key).status()).isEqualTo(404);
    }

    @Test
    void isLetInByNoTokenThatIsNone() {
        String[] parts = odiles.split("\\.");
        String unsigned =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        for (String token :
                List.of(
                        "nonsense",
                        unsigned + "." + parts[1] + ".",
                        parts[0] + "." + parts[1] + "." + barnabes.split("\\.")[2])) {
            Program.Answer answer = Program.with(shop, token).get(ACCOUNT);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
        assertThat(new Program(shop).get(ACCOUNT).status()).isEqualTo(401);
        try (Visitor staff = visitor()) {
            String token = App.token(shop, staff, "administration@example.com", shop.password());
            assertThat(Program.with(shop, token).get(ACCOUNT).status()).isEqualTo(403);
        }
    }

    @Test
    void isToldByTheProviderThatAProgramIsNotKnown() {
        Program.Answer answer =
                new Program(shop).send("POST", "/oauth2/token", Optional.empty(), Map.of());
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("error").asString()).isEqualTo("invalid_client");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void asksToBeErasedAndTakesItBackWithoutAToken() {
        String email = "isidore.coucou@example.com";
        Program isidore = Program.with(shop, signsIn(email));
        Program.Answer asked =
                isidore.send("PUT", ACCOUNT + "/privacy/erasure", Optional.empty(), Map.of());
        assertThat(asked.status()).as(asked.response().body()).isEqualTo(200);
        Program.Answer twice =
                isidore.send("PUT", ACCOUNT + "/privacy/erasure", Optional.empty(), Map.of());
        assertThat(twice.json()).isEqualTo(asked.json());
        assertThat(isidore.get(ACCOUNT).status()).isEqualTo(410);
        try (Visitor nobody = visitor()) {
            nobody.open("/account").signsIn(email, PASSWORD).sees("ne vont pas ensemble");
        }
        String undo = asked.json().get("undo").asString();
        Program anybody = new Program(shop);
        assertThat(anybody.send("DELETE", undo + "x", Optional.empty(), Map.of()).status())
                .isEqualTo(404);
        assertThat(anybody.send("DELETE", undo, Optional.empty(), Map.of()).status())
                .isEqualTo(204);
        assertThat(isidore.get(ACCOUNT).status()).isEqualTo(200);
        assertThat(anybody.send("DELETE", undo, Optional.empty(), Map.of()).status())
                .isEqualTo(409);
    }

    private static String orders(Program program, String typed) {
        JsonNode product = program.get(API + "/products?q=sabler&inStock=true").json();
        String slug = product.at("/items/0/slug").asString();
        String sku = program.get(API + "/products/" + slug).json().at("/articles/0/sku").asString();
        String cart =
                program.send(
                                "POST",
                                API + "/carts",
                                Optional.of(Map.of("sku", sku, "quantity", 1)),
                                Map.of())
                        .json()
                        .get("id")
                        .asString();
        JsonNode quote =
                program.send(
                                "POST",
                                API + "/carts/" + cart + "/quote",
                                Optional.of(Map.of("method", "domicile")),
                                Map.of())
                        .json();
        ObjectNode order =
                tools.jackson.databind.json.JsonMapper.shared()
                        .valueToTree(ApiJourneyTest.order(cart, quote));
        order.put("email", typed);
        Program.Answer placed = program.send("POST", API + "/orders", Optional.of(order), Map.of());
        assertThat(placed.status()).as(placed.response().body()).isEqualTo(201);
        return placed.json().get("number").asString();
    }

    private static String signsIn(String email) {
        try (Visitor owner = visitor()) {
            owner.opensAnAccount(email, PASSWORD);
            return App.token(shop, owner, email, PASSWORD);
        }
    }

    private static Visitor visitor() {
        return new Visitor(shop, chromium.visitor(false, 390));
    }
}
