package fr.echeance.identity.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.account.Tickets;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.newsletter.Channel;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import javax.crypto.spec.SecretKeySpec;

class SealedTicketsTest {
    private static final Instant UNTIL = Instant.parse("2026-11-24T09:00:00.123456Z");
    private static final EmailAddress AURORE = new EmailAddress("aurore.minuit@example.com");

    private final SealedTickets tickets = tickets(1);

    static Stream<Tickets.Ticket> all() {
        return Stream.of(
                new Tickets.Opening(AURORE, Language.EN, UNTIL),
                new Tickets.NewPassword(
                        new UUID(1, 2),
                        new EmailAddress("odile@example.com"),
                        UNTIL.minusSeconds(9),
                        UNTIL),
                new Tickets.Subscribing(
                        AURORE,
                        Language.FR,
                        Set.of(Topic.ADVICE, Topic.OFFERS),
                        Channel.CHECKOUT,
                        "newsletter-1",
                        "hash",
                        UNTIL.minusSeconds(9),
                        UNTIL),
                new Tickets.Subscriber(new UUID(1, 2), new AddressHash("0".repeat(64))),
                new Tickets.Objector(new UUID(1, 2), new AddressHash("0".repeat(64))),
                new Tickets.ContactForm(new UUID(1, 2), UNTIL.minusSeconds(9), UNTIL),
                new Tickets.Enquirer(new UUID(1, 2)),
                new Tickets.AddressChange(
                        new UUID(1, 2), AURORE, new EmailAddress("a@b.example"), true, UNTIL));
    }

    @ParameterizedTest
    @MethodSource("all")
    void opensWhatItSealedAndSaysNothingInItsName(Tickets.Ticket ticket) {
        String sealed = tickets.seal(ticket);
        assertThat(tickets.open(sealed)).contains(ticket);
        assertThat(sealed).matches("[A-Za-z0-9_-]+").isNotEqualTo(tickets.seal(ticket));
    }

    @ParameterizedTest
    @MethodSource("all")
    void opensNothingThatWasAlteredAnywhere(Tickets.Ticket ticket) {
        String sealed = tickets.seal(ticket);
        for (int at = 0; at < sealed.length(); at++) {
            char other = sealed.charAt(at) == 'A' ? 'B' : 'A';
            String altered = sealed.substring(0, at) + other + sealed.substring(at + 1);
            // The last letter carries bits that mean nothing.
            if (at < sealed.length() - 1) assertThat(tickets.open(altered)).isEmpty();
        }
        assertThat(tickets(2).open(sealed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "not base64 !",
                "AAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void opensNothingThatItDidNotSeal(String forged) {
        assertThat(tickets.open(forged)).isEmpty();
    }

    @Test
    void readsNothingWithoutAnEnd() {
        assertThat(tickets.open("A".repeat(1_000_000))).isEmpty();
        assertThat(List.of(tickets.open("A".repeat(1_999)))).doesNotContainNull();
    }

    private static SealedTickets tickets(int seed) {
        byte[] key = new byte[32];
        key[0] = (byte) seed;
        return new SealedTickets(new SecretKeySpec(key, "AES"));
    }
}
