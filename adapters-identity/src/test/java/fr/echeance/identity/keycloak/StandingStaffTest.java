package fr.echeance.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.identity.keycloak.ScriptedKeycloak.Answer;
import fr.echeance.identity.keycloak.TestRealm.Person;

import jakarta.servlet.ServletException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was done in Keycloak's own console is so in the back office at the next page. */
class StandingStaffTest {
    private static final String[] ROLES = {"ROLE_SUPPORT", "ROLE_STAFF"};

    private final TestRealm realm = TestRealm.only();
    private final StandingStaff keycloaks = new StandingStaff(realm.users());
    private final MockHttpSession session = new MockHttpSession();

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoStillWorksHereGoesOn() throws Exception {
        comesIn(realm.person("staff", "SUPPORT", "STAFF"), keycloaks);
    }

    @Test
    void aRoleThatIsTakenAwayEndsTheSession() throws Exception {
        Person basile = realm.person("staff", "SUPPORT", "STAFF");
        comesIn(basile, keycloaks);
        String given = "/users/" + basile.id() + "/role-mappings/realm";
        realm.admin("DELETE", given, realm.admin("GET", given, "").json()).expect(204);
        isSentAway(basile);
    }

    @Test
    void whoIsDisabledIsSentAway() throws Exception {
        Person basile = realm.person("staff", "SUPPORT", "STAFF");
        realm.admin("PUT", "/users/" + basile.id(), "{\"enabled\":false}").expect(204);
        isSentAway(basile);
    }

    @Test
    void whoIsNoMoreIsSentAway() throws Exception {
        Person basile = realm.person("staff", "SUPPORT", "STAFF");
        realm.admin("DELETE", "/users/" + basile.id(), "").expect(204);
        isSentAway(basile);
    }

    @Test
    void whoWasSignedOutEverywhereIsSentAway() throws Exception {
        Person basile = realm.person("staff", "SUPPORT", "STAFF");
        realm.admin("POST", "/users/" + basile.id() + "/logout", "{}").expect(204);
        isSentAway(basile);
    }

    @Test
    void aRoleOfAGroupCountsAsInATokenItWould() throws Exception {
        Person basile = realm.person("staff", "STAFF");
        String group =
                realm.admin("POST", "/groups", "{\"name\":\"%s\"}".formatted(basile.name()))
                        .expect(201)
                        .id();
        realm.admin(
                        "POST",
                        "/groups/" + group + "/role-mappings/realm",
                        List.of(realm.admin("GET", "/roles/SUPPORT", "").json()))
                .expect(204);
        realm.admin("PUT", "/users/" + basile.id() + "/groups/" + group, "").expect(204);
        comesIn(basile, keycloaks);
    }

    @Test
    void whileKeycloakIsBrokenWhoIsSignedInWorksOnAndItIsLeftAlone() throws Exception {
        try (ScriptedKeycloak broken = new ScriptedKeycloak()) {
            broken.then(Answer.json(500, "{}"), Answer.json(500, "{}"));
            StandingStaff standing =
                    new StandingStaff(
                            new KeycloakUsers(
                                    new KeycloakApi(broken.settings(Duration.ofMinutes(1))),
                                    JsonMapper.shared()));
            Person basile = new Person("k1", UUID.randomUUID().toString());
            comesIn(basile, standing);
            comesIn(basile, standing);
            assertThat(broken.asked()).hasSize(1);
        }
    }

    private void comesIn(Person person, StandingStaff standing) throws Exception {
        MockFilterChain room = new MockFilterChain();
        asks(person, standing, room);
        assertThat(room.getRequest()).isNotNull();
        assertThat(session.isInvalid()).isFalse();
    }

    private void isSentAway(Person person) throws Exception {
        MockFilterChain room = new MockFilterChain();
        MockHttpServletResponse answer = asks(person, keycloaks, room);
        assertThat(room.getRequest()).isNull();
        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/backoffice");
    }

    /** Signed in a minute ago. */
    private MockHttpServletResponse asks(
            Person person, StandingStaff standing, MockFilterChain room)
            throws ServletException, IOException {
        Instant then = Instant.now().minusSeconds(60);
        OidcIdToken token =
                new OidcIdToken(
                        "t",
                        then,
                        then.plusSeconds(300),
                        Map.of("sub", person.id(), "preferred_username", person.name()));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new OAuth2AuthenticationToken(
                                new DefaultOidcUser(List.of(), token, "preferred_username"),
                                AuthorityUtils.createAuthorityList(ROLES),
                                "shop"));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/backoffice/orders");
        request.setSession(session);
        MockHttpServletResponse answer = new MockHttpServletResponse();
        standing.doFilter(request, answer, room);
        return answer;
    }
}
