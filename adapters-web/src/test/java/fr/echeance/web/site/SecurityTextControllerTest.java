package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.shared.FixedClock;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.PublicAddress;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

class SecurityTextControllerTest {
    private final PublicAddress address = new WebFixture(false).bean(PublicAddress.class);

    @Test
    void saysToWhomAndForLessThanAYear() {
        FixedClock clock = FixedClock.standing();
        var answer =
                new SecurityTextController(" mailto:securite@example.com ", address, clock).show();
        assertThat(Objects.requireNonNull(answer.getBody()).lines())
                .contains(
                        "Contact: mailto:securite@example.com",
                        "Preferred-Languages: fr, en",
                        "Canonical: http://localhost:8080/.well-known/security.txt");
        Instant until =
                Instant.parse(
                        answer.getBody()
                                .lines()
                                .filter(line -> line.startsWith("Expires: "))
                                .findFirst()
                                .orElseThrow()
                                .substring("Expires: ".length()));
        assertThat(Duration.between(clock.now(), until))
                .isBetween(Duration.ofDays(100), Duration.ofDays(364));
        assertThat(Objects.requireNonNull(answer.getHeaders().getContentType()))
                .hasToString("text/plain;charset=UTF-8");
    }

    @Test
    void isNotThereWhereNobodyIsNamed() {
        var silent = new SecurityTextController("", address, FixedClock.standing());
        assertThatThrownBy(silent::show).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "securite@example.com",
                "http://example.com/",
                "mailto:a@example.com\nContact: mailto:b@example.com",
                "javascript:alert(1)"
            })
    void takesNoSettingThatIsNoContact(String contact) {
        assertThatThrownBy(
                        () -> new SecurityTextController(contact, address, FixedClock.standing()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("echeance.web.security-contact");
    }
}
