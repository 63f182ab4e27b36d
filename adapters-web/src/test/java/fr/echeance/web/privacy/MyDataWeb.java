package fr.echeance.web.privacy;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.echeance.application.privacy.MyDataFixture;
import fr.echeance.application.shared.InMemoryRateLimits;
import fr.echeance.web.shared.WebFixture;

import jakarta.servlet.http.Cookie;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

import java.util.Objects;

/** A browser in front of My data. */
final class MyDataWeb {
    static final String BASE = "/privacy/my-data";

    final MyDataFixture shop = new MyDataFixture();
    final WebFixture web =
            new WebFixture(
                    false,
                    shop.clock,
                    new InMemoryRateLimits(),
                    shop.sendGuestLink,
                    shop.openGuestLink,
                    shop.viewPersonalRecords,
                    shop.exportPersonalRecords,
                    shop.previewErasure,
                    shop.requestErasure,
                    shop.undoErasure,
                    shop.listSubjectRequests,
                    GuestDoor.class,
                    MyDataRoom.class,
                    GuestLinkController.class,
                    GuestDataController.class,
                    SubjectRequestsController.class);

    ResultActions ask(String email) {
        return web.perform(
                post(BASE)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("email", email));
    }

    /** What the last mail carries. */
    String token() {
        return shop.mailer.mails().getLast().plain().replace("link ", "");
    }

    ResultActions open(String token) {
        return web.perform(
                post(BASE + "/open")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("token", token));
    }

    /** The cookie of who opened a link that was sent to that address. */
    Cookie inside(String email) {
        ask(email);
        return Objects.requireNonNull(open(token()).andReturn().getResponse().getCookie("my_data"));
    }

    ResultActions look(String path, Cookie... cookies) {
        var request = get(BASE + path);
        return web.perform(cookies.length == 0 ? request : request.cookie(cookies));
    }

    ResultActions press(String path, Cookie cookie, String... field) {
        var request =
                post(BASE + path).contentType(MediaType.APPLICATION_FORM_URLENCODED).cookie(cookie);
        return web.perform(field.length == 0 ? request : request.param(field[0], field[1]));
    }
}
