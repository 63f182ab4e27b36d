package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.catalog.SampleCatalog;
import fr.echeance.application.invoice.IssueInvoice;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.account.Role;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every route with an id in it × somebody whose it is not: whose it is stands in owners.txt, and a route that is not there is red. What is a
 * customer's own opens to them and is not there for another customer; staff are refused.
 */
class OwnersTest {
    private static final OpenShop SHOP = new OpenShop("echeance.web.sandbox=true");
    private static final UUID OWNER = UUID.fromString(OpenShop.SOMEBODY);
    private static final UUID STRANGER = UUID.fromString("00000000-0000-4000-8000-0000000a0008");
    private static final UUID ADDRESS = UUID.fromString("00000000-0000-4000-8000-0000000a0009");
    private static final String HOME =
            "{\"name\":\"Aurore\",\"street\":\"1 rue\",\"postcode\":\"75003\",\"city\":\"Paris\"}";

    private static MockMvc mvc;
    private static String number;
    private static UUID cart;

    @BeforeAll
    static void twoCustomersAndAnOrder() {
        mvc = SHOP.behindTheDoors();
        account(OWNER, SampleOrders.AURORE);
        account(STRANGER, new EmailAddress("basile.quartz@example.com"));
        UUID order = SHOP.fakes.paid();
        SHOP.bean(IssueInvoice.class).handle(order);
        number = SHOP.fakes.orders.find(order).orElseThrow().number().value();
        cart = SHOP.fakes.cart(SampleCatalog.SMALL, 1);
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void everyRouteWithAnIdSaysWhoseItIs() {
        Set<String> withId =
                DoorsTest.routes(SHOP).stream()
                        .filter(route -> route.contains("{"))
                        .collect(Collectors.toSet());
        Set<String> said =
                rules().keySet().stream()
                        .filter(route -> !route.startsWith("/sandbox/payment/"))
                        .collect(Collectors.toSet());
        assertThat(said).isEqualTo(withId);
        assertThat(rules().values())
                .isSubsetOf("owner", "browser", "secret", "room", "ware", "sandbox");
    }

    @TestFactory
    Stream<DynamicTest> isRefusedToWhoeverItIsNotFor() {
        return rules().entrySet().stream()
                .map(route ->
                        DynamicTest.dynamicTest(
                                route.getKey(), () -> hold(route.getKey(), route.getValue())));
    }

    private static void hold(String route, String rule) throws Exception {
        switch (rule) {
            case "owner" -> {
                assertThat(ask(route, STRANGER, "CUSTOMER").getStatus()).isEqualTo(404);
                for (Role role : Role.values())
                    assertThat(ask(route, OWNER, role.name()).getStatus()).isEqualTo(403);
                assertThat(ask(route, OWNER, "CUSTOMER").getStatus())
                        .as("its owner")
                        .isBetween(200, 399);
            }
            case "browser" -> {
                for (UUID who : Set.of(OWNER, STRANGER)) {
                    MockHttpServletResponse answer = ask(route, who, "CUSTOMER");
                    assertThat(answer.getStatus()).isIn(303, 404);
                    assertThat(
                                    Objects.requireNonNullElse(
                                            answer.getRedirectedUrl(), "/orders/lookup"))
                            .isEqualTo("/orders/lookup");
                }
            }
            case "secret" ->
                    assertThat(
                                    ask(
                                                    route.replaceFirst("\\{[^}]*}", STRANGER + ""),
                                                    OWNER,
                                                    "CUSTOMER")
                                            .getStatus())
                            .isEqualTo(404);
            case "room" -> assertThat(ask(route, OWNER, "CUSTOMER").getStatus()).isEqualTo(403);
            default -> {
                // For everybody.
            }
        }
    }

    private static MockHttpServletResponse ask(String route, UUID who, String role)
            throws Exception {
        if (SHOP.book.of(SHOP.accounts.find(OWNER).orElseThrow()).isEmpty())
            SHOP.book.keep(
                    ADDRESS,
                    SHOP.accounts.find(OWNER).orElseThrow(),
                    SampleOrders.address("Aurore Minuit"),
                    SHOP.fakes.clock.now(),
                    Deadline.open());
        String[] parts = route.split(" ");
        String path =
                parts[0].replace("{number}", number)
                        .replaceAll("\\{(id|address)}", ADDRESS.toString())
                        .replace("{cart}", cart.toString())
                        .replace("{sku}", SampleCatalog.SMALL.value())
                        .replaceAll("\\{[^}]*}", ADDRESS.toString());
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(parts[1]), path);
        if (path.startsWith("/api/")) {
            request.header(
                    HttpHeaders.AUTHORIZATION, "Bearer " + OpenShop.TOKEN + role + "." + who);
            request.contentType(MediaType.APPLICATION_JSON).content(body(parts[0]));
        } else
            request.sessionAttr(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                    new SecurityContextImpl(
                            new TestingAuthenticationToken(who.toString(), null, "ROLE_" + role)));
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String body(String pattern) {
        if (pattern.endsWith("/{address}")) return HOME;
        if (pattern.endsWith("/lines/{sku}")) return "{\"quantity\":1}";
        return pattern.endsWith("/quote") ? "{\"method\":\"home\"}" : "{}";
    }

    private static void account(UUID id, EmailAddress email) {
        SHOP.accounts.add(
                Account.open(
                        id,
                        email,
                        Pseudonym.of(email, SampleOrders.KEY),
                        Language.FR,
                        "2026-01",
                        SHOP.fakes.clock.now()),
                Relationship.NONE);
    }

    private static Map<String, String> rules() {
        try (var file =
                Objects.requireNonNull(OwnersTest.class.getResourceAsStream("/owners.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" = "))
                    .collect(
                            Collectors.toMap(
                                    line -> line[0], line -> line[1], (a, _) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
