package fr.echeance.web.site;

import fr.echeance.application.shared.Clock;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.PublicAddress;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** To whom a weakness is reported (RFC 9116). */
@RestController
class SecurityTextController {
    private static final String HERE = "/.well-known/security.txt";
    private static final MediaType PLAIN =
            new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    /** Less than a year, as the RFC advises; it moves with the day, since whoever answers it is there today. */
    private static final Duration GOOD_FOR = Duration.ofDays(180);

    private final String contact;
    private final PublicAddress address;
    private final Clock clock;

    /** @throws IllegalArgumentException when the setting is no address that somebody can use */
    SecurityTextController(
            @Value("${echeance.web.security-contact:}") String contact,
            PublicAddress address,
            Clock clock) {
        this.contact = contact.strip();
        if (!this.contact.isEmpty() && !isContact(this.contact))
            throw new IllegalArgumentException(
                    "echeance.web.security-contact must begin with mailto:, https:// or tel:");
        this.address = address;
        this.clock = clock;
    }

    @GetMapping(HERE)
    ResponseEntity<String> show() {
        if (contact.isEmpty()) throw Problem.of(HttpStatus.NOT_FOUND, "no contact is set");
        Instant until = clock.now().truncatedTo(ChronoUnit.DAYS).plus(GOOD_FOR);
        return ResponseEntity.ok()
                .contentType(PLAIN)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(
                        String.join(
                                "\n",
                                List.of(
                                        "Contact: " + contact,
                                        "Expires: " + until,
                                        "Preferred-Languages: fr, en",
                                        "Canonical: " + address.whole(HERE),
                                        "")));
    }

    private static boolean isContact(String contact) {
        try {
            String scheme = URI.create(contact).getScheme();
            return scheme != null && List.of("mailto", "https", "tel").contains(scheme);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
