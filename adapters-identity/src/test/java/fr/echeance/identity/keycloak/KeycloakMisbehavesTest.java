package fr.echeance.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.account.Identities;
import fr.echeance.application.account.Identities.Identity;
import fr.echeance.application.account.InMemoryStaffAccounts;
import fr.echeance.application.account.StaffAccounts;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.domain.account.Role;
import fr.echeance.domain.account.StaffMember;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.identity.keycloak.ScriptedKeycloak.Answer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whatever Keycloak does, the shop hears that it was not done, soon, and no name of anybody. */
class KeycloakMisbehavesTest {
    private static final UUID AURORE = new UUID(7, 1);
    private static final EmailAddress EMAIL = new EmailAddress("aurore.minuit@example.com");

    private final ScriptedKeycloak keycloak = new ScriptedKeycloak();
    private final KeycloakApi admin = new KeycloakApi(keycloak.settings(Duration.ofMinutes(1)));
    private final KeycloakIdentities identities =
            new KeycloakIdentities(new KeycloakUsers(admin, JsonMapper.shared()));

    @AfterEach
    void close() {
        keycloak.close();
    }

    private enum Misdeed {
        BROKEN(Answer.json(500, "{\"error\":\"aurore.minuit@example.com\"}")),
        OVERLOADED(new Answer(503, "text/html", "<p>aurore.minuit@example.com")),
        NONSENSE(new Answer(200, "text/html", "<p>aurore.minuit@example.com")),
        ANOTHER(Answer.json(200, "{\"email\":\"aurore.minuit@example.com\"}")),
        HALF(Answer.json(200, "[{\"email\":\"aurore.minuit@example.com\"")),
        EMPTY(Answer.json(200, "{}")),
        NULL(Answer.json(200, "null")),
        WORDS(Answer.json(200, "[\"aurore.minuit@example.com\"]")),
        NOTHING(new Answer(204, "text/plain", "")),
        ELSEWHERE(new Answer(302, "text/html", "<p>aurore.minuit@example.com")),
        FORBIDDEN(Answer.json(403, "{}"));

        private final Answer answer;

        Misdeed(Answer answer) {
            this.answer = answer;
        }
    }

    @Test
    void waitsNoLongerThanItIsTold() {
        keycloak.then(Answer.NEVER);
        KeycloakApi impatient = new KeycloakApi(keycloak.settings(Duration.ofMillis(300)));
        assertThatThrownBy(() -> impatient.get("/users"))
                .isInstanceOf(KeycloakFailed.class)
                .hasNoCause();
    }

    @ParameterizedTest
    @EnumSource
    void saysThatItWasNotDoneAndNamesNobody(Misdeed misdeed) {
        keycloak.then(misdeed.answer);
        assertThatThrownBy(() -> identities.put(new Identity(AURORE, EMAIL, Optional.empty())))
                .isInstanceOf(KeycloakFailed.class)
                .hasNoCause()
                .hasMessageNotContaining("aurore");
    }

    @ParameterizedTest
    @EnumSource
    void findsNoPasswordRightByIt(Misdeed misdeed) {
        keycloak.granting(misdeed.answer);
        assertThatThrownBy(() -> admin.isPassword("aurore", "anything at all"))
                .isInstanceOf(KeycloakFailed.class)
                .hasNoCause();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void takesNobodyForRemovedByIt(Misdeed misdeed) {
        keycloak.then(
                Answer.json(200, "[{\"id\":\"k1\",\"username\":\"" + AURORE + "\"}]"),
                misdeed.answer);
        assertThatThrownBy(() -> identities.remove(AURORE))
                .isInstanceOf(KeycloakFailed.class)
                .hasNoCause();
    }

    @Test
    void saysSoWhenNobodyListens() {
        keycloak.close();
        assertThatThrownBy(() -> identities.remove(AURORE))
                .isInstanceOf(KeycloakFailed.class)
                .hasMessageStartingWith("Keycloak does not answer: java.")
                .hasNoCause();
    }

    @Test
    void asksForAnotherTokenWhenItsOwnWasCalledBack() {
        keycloak.then(Answer.json(401, "{}"), Answer.json(200, "[]"));
        identities.remove(AURORE);
        assertThat(keycloak.tokens()).isEqualTo(2);
    }

    @Test
    void asksForOneTokenAsLongAsItIsGood() {
        identities.remove(AURORE);
        identities.remove(AURORE);
        assertThat(keycloak.tokens()).isOne();
    }

    @Test
    void takesWhoIsGoneMeanwhileForRemoved() {
        keycloak.then(
                Answer.json(200, "[{\"id\":\"k1\",\"username\":\"" + AURORE + "\"}]"),
                Answer.json(404, "{}"));
        identities.remove(AURORE);
        assertThat(keycloak.asked())
                .containsExactly(
                        "GET /admin/realms/echeance/users",
                        "DELETE /admin/realms/echeance/users/k1");
    }

    @Test
    void passesOverWhomTheShopDidNotMake() {
        String ours = "{\"username\":\"" + AURORE + "\",\"email\":\"" + written(EMAIL) + "\"}";
        String noAddress = "{\"username\":\"" + new UUID(7, 2) + "\"}";
        String byHand = "{\"username\":\"someone\",\"email\":\"x@example.com\"}";
        keycloak.then(Answer.json(200, "[" + String.join(",", ours, noAddress, byHand) + "]"));
        assertThat(identities.page(0, 10))
                .isEqualTo(
                        new Identities.Part(List.of(new Identities.Seen(AURORE, EMAIL, false)), 3));
    }

    @Test
    void showsWhoWasMadeByHandToWorkHereOrPassesThemOver() {
        String made =
                "{\"id\":\"k1\",\"username\":\"%s\",\"email\":\"%s\",\"attributes\":{\"kind\":[\"staff\"]}}";
        keycloak.then(
                Answer.json(
                        200,
                        "["
                                + made.formatted("someone", "x@example.com")
                                + ","
                                + made.formatted(new UUID(6, 1), "")
                                + ","
                                + made.formatted(AURORE, written(EMAIL))
                                + "]"));
        KeycloakStaffAccounts staff =
                new KeycloakStaffAccounts(
                        new KeycloakUsers(admin, JsonMapper.shared()),
                        new InMemoryStaffAccounts(FixedClock.standing()));
        assertThat(staff.all()).extracting(StaffMember::id).containsExactly(AURORE);
        keycloak.then(
                Answer.json(200, "[" + made.formatted("someone", "x@example.com") + "]"),
                Answer.json(200, "[" + made.formatted(AURORE, written(EMAIL)) + "]"));
        assertThat(staff.byAddress(new EmailAddress("x@example.com"))).isEmpty();
        assertThat(staff.byAddress(EMAIL))
                .map(StaffAccounts.Known::changedAt)
                .contains(Instant.EPOCH);
    }

    private static String written(EmailAddress email) {
        return email.value();
    }

    /** Else the first administrator would be there without a role, and no other would be appointed. */
    @Test
    void takesNobodyIntoTheTeamBeforeTheyHaveTheirRoles() {
        keycloak.then(
                Answer.json(201, ""),
                Answer.json(200, "[{\"id\":\"k1\",\"username\":\"" + AURORE + "\"}]"),
                Answer.json(500, "{}"));
        KeycloakStaffAccounts staff =
                new KeycloakStaffAccounts(
                        new KeycloakUsers(admin, JsonMapper.shared()),
                        new InMemoryStaffAccounts(FixedClock.standing()));
        StaffMember aurore =
                new StaffMember(AURORE, EMAIL, new PersonName("Aurore"), Set.of(Role.ADMIN));
        assertThatThrownBy(() -> staff.add(aurore, Optional.empty(), Instant.EPOCH))
                .isInstanceOf(KeycloakFailed.class);
        assertThat(keycloak.asked()).first().isEqualTo("POST /admin/realms/echeance/users");
        assertThat(keycloak.sent())
                .first()
                .asString()
                .contains(AURORE.toString())
                .doesNotContain("\"kind\"");
    }

    /** A hanging Keycloak holds nobody who signs in. */
    @Test
    @Timeout(20)
    void waitsNoLongerForTheKeysOfAnIdToken() {
        keycloak.then(Answer.NEVER);
        KeycloakSettings impatient = keycloak.settings(Duration.ofMillis(300));
        ClientRegistration pages =
                Objects.requireNonNull(
                        new KeycloakSignIn()
                                .clientRegistrations(impatient, "https://shop.example.com")
                                .findByRegistrationId("shop"));
        JwtDecoder decoder = new KeycloakIdTokens().idTokenDecoders(impatient).createDecoder(pages);
        String token = "eyJhbGciOiJSUzI1NiIsImtpZCI6IngifQ.e30.c2ln";
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(JwtException.class);
        assertThat(keycloak.asked()).singleElement().asString().endsWith("/certs");
    }

    /** Who was let in again by Keycloak before it had heard of it is out as well. */
    @Test
    void endsWhatBeganHereWhileItWasAsked() {
        keycloak.then(
                Answer.json(200, "[{\"id\":\"k1\",\"username\":\"" + AURORE + "\"}]"),
                new Answer(204, "text/plain", ""));
        List<Integer> askedBefore = new ArrayList<>();
        new KeycloakSessions(
                        _ -> askedBefore.add(keycloak.asked().size()),
                        new KeycloakUsers(admin, JsonMapper.shared()))
                .end(AURORE);
        assertThat(askedBefore).containsExactly(0, keycloak.asked().size());
        assertThat(keycloak.asked()).last().asString().endsWith("/users/k1/logout");
    }
}
