package fr.echeance.web.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.audience.ChooseTrackers;
import fr.echeance.application.audience.SampleViews;
import fr.echeance.application.audience.ShowVisits;
import fr.echeance.application.audience.TestAudience;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.shared.InMemoryRateLimits;
import fr.echeance.application.shared.RateLimits;
import fr.echeance.application.shared.SequentialIds;
import fr.echeance.domain.audience.Identifier;
import fr.echeance.domain.audience.SitePage;
import fr.echeance.web.shared.WebFixture;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

class TrackersPagesTest {
    private final TestAudience site = new TestAudience();
    private final WebFixture web =
            new WebFixture(
                    false,
                    site.processing,
                    site.store,
                    new SequentialIds(),
                    SampleOrders.KEY,
                    new InMemoryRateLimits(),
                    ChooseTrackers.class,
                    ShowVisits.class,
                    TrackersController.class);

    @Test
    void asksUntilItIsAnsweredAndNotAgain() throws Exception {
        assertThat(open().shell().asks()).isTrue();
        Cookie[] refused = choose("refused");
        assertThat(open(refused).shell().asks()).isFalse();
        assertThat(open(refused).choice()).isEqualTo("refused");
    }

    @Test
    void keepsAnIdentifierOnlyInBrowsersThatAgreed() throws Exception {
        assertThat(choose("refused")).extracting(Cookie::getName).containsExactly("trackers");
        assertThat(choose("objected")).extracting(Cookie::getName).containsExactly("trackers");
        assertThat(choose("accepted"))
                .extracting(Cookie::getName)
                .containsExactlyInAnyOrder("trackers", "visitor");
    }

    @Test
    void keepsTheIdentifierThirteenMonthsAndTheAnswerSix() throws Exception {
        ResultActions chosen =
                send("accepted", "/cart").andExpect(header().string("Location", "/cart"));
        Cookie answer =
                Objects.requireNonNull(chosen.andReturn().getResponse().getCookie("trackers"));
        Cookie identifier =
                Objects.requireNonNull(chosen.andReturn().getResponse().getCookie("visitor"));
        assertThat(answer.getMaxAge()).isBetween(181 * 86_400 - 3_600, 184 * 86_400);
        assertThat(identifier.getMaxAge()).isBetween(395 * 86_400 - 3_600, 397 * 86_400);
        assertThat(identifier.isHttpOnly()).isTrue();
    }

    @Test
    void honoursABrowserThatDoesNotWantToBeFollowed() throws Exception {
        web.perform(get("/privacy/trackers").header("Sec-GPC", "1")).andExpect(status().isOk());
        assertThat(web.page(TrackersPage.class).shell().asks()).isFalse();
        assertThat(web.page(TrackersPage.class).signalled()).isTrue();
    }

    @Test
    void putsNoIdentifierIntoABrowserThatDoesNotWantToBeFollowedWhateverIsClicked()
            throws Exception {
        var answer =
                web.perform(form("accepted", "/").header("Sec-GPC", "1"))
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse();
        assertThat(answer.getCookies())
                .filteredOn(cookie -> cookie.getMaxAge() > 0)
                .extracting(Cookie::getName)
                .containsExactly("trackers");
        assertThat(open(answer.getCookies()).choice()).isEqualTo("refused");
        assertThat(site.store.proofs()).isEmpty();
    }

    @Test
    void showsABrowserWhatIsKeptUnderItsIdentifierAndCutsItWhenItsConsentIsTakenBack()
            throws Exception {
        Cookie[] accepted = choose("accepted");
        String value =
                Arrays.stream(accepted)
                        .filter(cookie -> cookie.getName().equals("visitor"))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
        Identifier identifier =
                new Identifier(UUID.fromString(value.substring(0, 36)), LocalDate.of(2026, 11, 23));
        site.record.handle(List.of(SampleViews.seen(SitePage.HOME, Optional.of(identifier))));
        assertThat(open(accepted).visits()).hasSize(1);
        web.perform(get("/privacy/trackers/visits.json").cookie(accepted))
                .andExpect(status().isOk())
                .andExpect(
                        content().json("[{\"page\":\"home\",\"found\":true,\"way\":\"search\"}]"));
        web.perform(get("/privacy/trackers/visits.json"))
                .andExpect(status().isOk())
                .andExpect(content().json("[]"));
        web.perform(form("refused", "/").cookie(accepted)).andExpect(status().isSeeOther());
        assertThat(open(accepted).visits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ACCEPTED", "yes", "accepted "})
    void refusesAnAnswerThatIsNone(String choice) throws Exception {
        send(choice, "/").andExpect(status().isBadRequest());
        assertThat(site.store.proofs()).isEmpty();
    }

    @Test
    void keepsNoProofsWithoutEndFromOnePlaceAndLetsItRefuseStill() throws Exception {
        int most = RateLimits.Limit.TRACKER_CONSENT_CALLER.tries();
        for (int i = 0; i < most; i++) choose("accepted");
        send("accepted", "/")
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
        assertThat(site.store.proofs()).hasSize(most);
        assertThat(open(choose("refused")).choice()).isEqualTo("refused");
    }

    @Test
    void believesNoCookieThatItDidNotMake() throws Exception {
        assertThat(
                        open(
                                        new Cookie("trackers", "accepted"),
                                        new Cookie("visitor", UUID.randomUUID() + "_2026-11-23"))
                                .endsOn())
                .isNull();
        assertThat(open(new Cookie("trackers", "accepted.9999999999.00")).choice()).isNull();
    }

    private TrackersPage open(Cookie... cookies) throws Exception {
        var request = get("/privacy/trackers");
        web.perform(cookies.length == 0 ? request : request.cookie(cookies))
                .andExpect(status().isOk());
        return web.page(TrackersPage.class);
    }

    private Cookie[] choose(String choice) throws Exception {
        return Arrays.stream(
                        send(choice, "/")
                                .andExpect(status().isSeeOther())
                                .andReturn()
                                .getResponse()
                                .getCookies())
                .filter(cookie -> cookie.getMaxAge() > 0)
                .toArray(Cookie[]::new);
    }

    private ResultActions send(String choice, String back) {
        return web.perform(form(choice, back));
    }

    private static MockHttpServletRequestBuilder form(String choice, String back) {
        return post("/privacy/trackers")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("choice", choice)
                .param("back", back);
    }
}
