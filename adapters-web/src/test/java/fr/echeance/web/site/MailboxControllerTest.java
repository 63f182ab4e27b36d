package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.shared.Mailbox;
import fr.echeance.web.shared.WebFixture;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class MailboxControllerTest {
    private static final Mailbox.Letter LETTER =
            new Mailbox.Letter(
                    "confirmation-1",
                    "bonjour@example.com",
                    "aurore.minuit@example.com",
                    "Votre commande",
                    Instant.parse("2026-11-23T09:00:00Z"),
                    "<p>Merci<script>alert(1)</script>",
                    "Merci");

    private final WebFixture web = new WebFixture(true, new OneLetter(), MailboxController.class);

    @Test
    void listsLettersAndShowsOne() throws Exception {
        web.perform(get("/sandbox/mailbox")).andExpect(status().isOk());
        assertThat(web.page(MailboxPage.class).rows())
                .containsExactly(
                        new MailboxPage.Row(
                                "confirmation-1", LETTER.at(), LETTER.to(), LETTER.subject()));
        web.perform(get("/sandbox/mailbox/confirmation-1")).andExpect(status().isOk());
        assertThat(web.page(MailboxMessagePage.class).text()).isEqualTo("Merci");
        assertThat(web.page(MailboxMessagePage.class).id()).isEqualTo("confirmation-1");
    }

    @Test
    void showsTheLetterWhereNothingOfItRuns() throws Exception {
        web.perform(get("/sandbox/mailbox/confirmation-1/html"))
                .andExpect(content().string(LETTER.html()))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        Matchers.allOf(
                                                Matchers.containsString("default-src 'none'"),
                                                Matchers.endsWith("sandbox"))));
    }

    @Test
    void knowsNoOtherLetter() throws Exception {
        for (String id : List.of("confirmation-2", "..%2f..%2fsecret", "%00"))
            for (String end : List.of("", "/html"))
                web.perform(get(java.net.URI.create("/sandbox/mailbox/" + id + end)))
                        .andExpect(status().isNotFound());
    }

    @Test
    void isNotThereWhereLettersReallyLeave() throws Exception {
        new WebFixture(true, MailboxController.class)
                .perform(get("/sandbox/mailbox"))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sandbox/mailbox",
                "/sandbox/mailbox/confirmation-1",
                "/sandbox/mailbox/confirmation-1/html",
                "/sandbox/time-machine"
            })
    void isNotThereWithoutASandbox(String address) throws Exception {
        new WebFixture(
                        false,
                        new OneLetter(),
                        MailboxController.class,
                        LastSweep.class,
                        TimeMachineRoom.class,
                        TimeMachineController.class)
                .perform(get(address))
                .andExpect(status().isNotFound());
    }

    private static final class OneLetter implements Mailbox {
        @Override
        public List<Letter> letters(int limit) {
            return List.of(LETTER);
        }

        @Override
        public Optional<Letter> letter(String messageId) {
            return Optional.of(LETTER).filter(letter -> letter.messageId().equals(messageId));
        }
    }
}
