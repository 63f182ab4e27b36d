package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.echeance.application.security.InMemorySecurityEvents;
import fr.echeance.application.shared.RateLimits.Limit;
import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.SecurityEvent;
import fr.echeance.domain.security.Surface;
import fr.echeance.domain.security.Whose;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import java.util.List;
import java.util.UUID;

/** What happens at the doors stands in the log, once, by what it was and whose; nothing that was sent stands there. */
class SecurityIsNotedTest {
    private static final OpenShop SHOP = new OpenShop();
    private static final UUID SOMEBODY = UUID.fromString(OpenShop.SOMEBODY);

    private final MockMvc mvc = SHOP.behindTheDoors();
    private final int before = SHOP.bean(InMemorySecurityEvents.class).all().size();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void aRoomThatStaysShutIsNotedOnceHoweverOftenItIsTried() throws Exception {
        for (int i = 0; i < 5; i++) mvc.perform(by("CUSTOMER", get("/backoffice/orders")));
        mvc.perform(by("RECRUITER", get("/backoffice/orders")));
        assertThat(noted())
                .extracting(SecurityEvent::happening)
                .containsOnly(Happening.ROOM_REFUSED);
        assertThat(noted())
                .extracting(SecurityEvent::whose)
                .containsExactly(new Whose.Customer(SOMEBODY), new Whose.Staff(SOMEBODY));
        assertThat(noted()).extracting(SecurityEvent::surface).containsOnly(Surface.BACK_OFFICE);
    }

    @Test
    void aTokenThatOpensNothingIsNotedAndAMissingOneIsNot() throws Exception {
        mvc.perform(get("/api/shop/v1/account"));
        assertThat(noted()).isEmpty();
        mvc.perform(
                get("/api/shop/v1/account")
                        .header(HttpHeaders.AUTHORIZATION, "Bearer forged.token"));
        assertThat(noted())
                .extracting(SecurityEvent::happening, SecurityEvent::surface)
                .containsExactly(tuple(Happening.CLIENT_REFUSED, Surface.API));
        assertThat(noted().toString()).doesNotContain("forged", "127.0.0.1");
    }

    @Test
    void tooManyRequestsAreNoted() throws Exception {
        for (int i = 0; i <= Limit.SIGN_IN_CALLER.tries(); i++)
            mvc.perform(MockMvcRequestBuilders.post("/sign-in").param("email", "x"));
        assertThat(noted())
                .extracting(SecurityEvent::happening, SecurityEvent::whose)
                .contains(tuple(Happening.RATE_LIMITED, Whose.nobody()));
    }

    @Test
    void signingOutEverywhereIsNotedAsTheirsWhoDidIt() throws Exception {
        mvc.perform(
                MockMvcRequestBuilders.post("/api/shop/v1/account/sign-out-everywhere")
                        .header(
                                HttpHeaders.AUTHORIZATION,
                                "Bearer " + OpenShop.TOKEN + "CUSTOMER"));
        assertThat(noted())
                .extracting(SecurityEvent::happening, SecurityEvent::surface, SecurityEvent::whose)
                .containsExactly(
                        tuple(Happening.SESSIONS_ENDED, Surface.API, new Whose.Customer(SOMEBODY)));
    }

    @Test
    void anOrdinaryPageIsNot() throws Exception {
        mvc.perform(get("/products"));
        mvc.perform(by("CUSTOMER", get("/account")));
        assertThat(noted()).isEmpty();
    }

    private List<SecurityEvent> noted() {
        List<SecurityEvent> all = SHOP.bean(InMemorySecurityEvents.class).all();
        return all.subList(before, all.size());
    }

    private static MockHttpServletRequestBuilder get(String path) {
        return MockMvcRequestBuilders.get(path);
    }

    private static MockHttpServletRequestBuilder by(
            String role, MockHttpServletRequestBuilder request) {
        return request.sessionAttr(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(
                        new TestingAuthenticationToken(OpenShop.SOMEBODY, null, "ROLE_" + role)));
    }
}
