package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.account.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every route × every role: the routes are those of the running application, what is meant stands in doors.txt. A route that is not there is
 * red, and so is one that opens to anybody else. Seen red with {@code /backoffice/settings} left out of the rooms: it opened to all staff.
 */
class DoorsTest {
    private static final OpenShop SHOP = new OpenShop("echeance.web.sandbox=true");

    /** The sandbox provider's own pages: those of another adapter, behind the same doors. */
    private static final String BANK = "/sandbox/payment/";

    private static final String NOBODY = "nobody";
    private static final String EVERYBODY = "everybody";
    private static final String STAFF = "staff";

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void everyRouteOpensToWhomItIsMeantForAndToNobodyElse() {
        MockMvc mvc = SHOP.behindTheDoors();
        List<String> doors = new ArrayList<>();
        Set<String> routes = routes();
        meant().stream()
                .filter(line -> line.startsWith(BANK))
                .map(line -> line.split(" = ")[0])
                .forEach(routes::add);
        for (String route : routes) doors.add(route + " = " + open(mvc, route));
        assertThat(String.join("\n", doors)).isEqualTo(String.join("\n", meant()));
    }

    /** Method and pattern, as the running application serves them. */
    private static Set<String> routes() {
        return routes(SHOP);
    }

    static Set<String> routes(OpenShop shop) {
        Set<String> routes = new TreeSet<>();
        shop.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> {
                    List<String> methods =
                            mapping.getMethodsCondition().getMethods().stream()
                                    .map(Enum::name)
                                    .toList();
                    for (String pattern : mapping.getPatternValues())
                        for (String method : methods.isEmpty() ? List.of("GET") : methods)
                            routes.add(pattern + " " + method);
                });
        return routes;
    }

    private static String open(MockMvc mvc, String route) {
        Set<String> who = new TreeSet<>();
        List<String> roles = new ArrayList<>(List.of(NOBODY, "CUSTOMER"));
        Arrays.stream(Role.values()).map(Role::name).forEach(roles::add);
        for (String role : roles) if (isLetIn(mvc, route, role)) who.add(role);
        if (who.size() == roles.size()) return EVERYBODY;
        if (who.size() == Role.values().length && !who.contains("CUSTOMER")) return STAFF;
        return String.join(" ", who);
    }

    /** What follows behind the door – a page, a form that is refused, something that is not there – is another matter. */
    private static boolean isLetIn(MockMvc mvc, String route, String role) {
        String[] parts = route.split(" ");
        String path = parts[0].replaceAll("\\{[^}]*}", OpenShop.SOMEBODY).replace("**", "x");
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(parts[1]), path);
        if (!role.equals(NOBODY)) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + OpenShop.TOKEN + role);
            if (!path.startsWith("/api/")) {
                var who = new TestingAuthenticationToken(OpenShop.SOMEBODY, null, "ROLE_" + role);
                request.sessionAttr(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(who));
            }
        }
        try {
            var response = mvc.perform(request).andReturn().getResponse();
            String location = Objects.requireNonNullElse(response.getRedirectedUrl(), "");
            return response.getStatus() != 401
                    && response.getStatus() != 403
                    && !location.endsWith("/oauth2/authorization/shop");
        } catch (Exception behind) {
            return true;
        }
    }

    private static List<String> meant() {
        try (var file = Objects.requireNonNull(DoorsTest.class.getResourceAsStream("/doors.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
