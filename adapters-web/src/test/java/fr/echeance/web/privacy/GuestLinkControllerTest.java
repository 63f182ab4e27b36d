package fr.echeance.web.privacy;

import static fr.echeance.web.privacy.MyDataWeb.BASE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.privacy.MyDataFixture;
import fr.echeance.application.shared.RateLimits;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class GuestLinkControllerTest {
    private static final String AURORE = MyDataFixture.AURORE.value();

    private final MyDataWeb my = new MyDataWeb();

    @Test
    void saysTheSameForEveryAddress() throws Exception {
        String known =
                my.ask(AURORE)
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl();
        String unknown =
                my.ask("nobody@example.com")
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl();
        assertThat(unknown).isEqualTo(known).doesNotContain("@");
        assertThat(my.shop.mailer.mails()).hasSize(2);
    }

    @Test
    void namesTheRuleOfAnAddressThatIsNone() throws Exception {
        my.ask("aurore").andExpect(status().isBadRequest());
        assertThat(my.web.page(MyDataLinkPage.class).email().rule()).isEqualTo("email");
        assertThat(my.shop.mailer.mails()).isEmpty();
    }

    @Test
    void sendsAMailboxOnlySoMany() throws Exception {
        for (int i = 0; i < RateLimits.Limit.GUEST_LINK_ADDRESS.tries(); i++) my.ask(AURORE);
        my.ask(AURORE.toUpperCase(java.util.Locale.ROOT))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
        my.ask("nobody@example.com").andExpect(status().isSeeOther());
    }

    @Test
    void sendsSoManyFromOnePlaceWhateverTheHeadersSay() throws Exception {
        for (int i = 0; i < RateLimits.Limit.GUEST_LINK_CALLER.tries(); i++)
            my.ask("nobody" + i + "@example.com");
        my.web
                .perform(
                        post(BASE)
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .header("X-Forwarded-For", "192.0.2.9")
                                .param("email", AURORE))
                .andExpect(status().isTooManyRequests());
    }

    @Test
    void aScannerThatFollowsTheLinkOpensNothing() throws Exception {
        my.ask(AURORE);
        String token = my.token();
        for (int i = 0; i < 3; i++)
            my.web
                    .perform(get(BASE + "/open").param("token", token))
                    .andExpect(status().isOk())
                    .andExpect(cookie().doesNotExist("my_data"));
        assertThat(my.web.page(MyDataOpenPage.class).token()).isEqualTo(token);
        my.open(token)
                .andExpect(redirectedUrl(BASE + "/kept"))
                .andExpect(cookie().httpOnly("my_data", true))
                .andExpect(cookie().sameSite("my_data", "Lax"))
                .andExpect(cookie().maxAge("my_data", 1_800));
    }

    @Test
    void opensOnce() throws Exception {
        my.ask(AURORE);
        my.open(my.token()).andExpect(status().isSeeOther());
        my.open(my.token())
                .andExpect(status().isGone())
                .andExpect(cookie().doesNotExist("my_data"));
        assertThat(my.web.page(MyDataOpenPage.class).gone()).isTrue();
    }

    @Test
    void opensNothingTheDayAfterTomorrow() throws Exception {
        my.ask(AURORE);
        my.shop.clock.wind(java.time.Duration.ofDays(2));
        my.open(my.token()).andExpect(status().isGone());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "00000000-0000-4000-8000-000000000099",
                "00000000-0000-4000-8000-00000000009g",
                "' OR 1=1 --",
                "\u0000"
            })
    void answersWhateverIsForgedAlike(String token) throws Exception {
        my.open(token).andExpect(status().isGone()).andExpect(cookie().doesNotExist("my_data"));
        assertThat(my.web.page(MyDataOpenPage.class).token()).isEmpty();
    }

    @Test
    void makesWhoeverGuessesWait() throws Exception {
        for (int i = 0; i < RateLimits.Limit.GUEST_LINK_OPENING.tries(); i++) my.open("guess" + i);
        my.ask(AURORE);
        my.open(my.token()).andExpect(status().isTooManyRequests());
    }

    @Test
    void closesTheAccess() throws Exception {
        Cookie inside = my.inside(AURORE);
        my.look("", inside).andExpect(redirectedUrl(BASE + "/kept"));
        my.press("/leave", inside)
                .andExpect(redirectedUrl("/privacy"))
                .andExpect(cookie().maxAge("my_data", 0));
    }
}
