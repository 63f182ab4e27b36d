package fr.echeance.web.privacy;

import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.web.shared.Cookies;
import fr.echeance.web.shared.ShopCookie;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose data a browser may see that opened a link from a mail: for half an hour, by a signed cookie. No address below carries an
 * identifier, so there is nothing to try others in.
 */
@Component
class GuestDoor {
    private static final Duration AGE = Duration.ofMinutes(30);

    private final Cookies cookies;

    GuestDoor(Cookies cookies) {
        this.cookies = cookies;
    }

    Optional<Pseudonym> person(HttpServletRequest request) {
        return cookies.signed(request, ShopCookie.MY_DATA)
                .map(UUID::fromString)
                .map(Pseudonym::new);
    }

    void open(HttpServletResponse response, Pseudonym person) {
        cookies.setSigned(response, ShopCookie.MY_DATA, person.value().toString(), AGE);
    }

    void close(HttpServletResponse response) {
        cookies.clear(response, ShopCookie.MY_DATA);
    }
}
