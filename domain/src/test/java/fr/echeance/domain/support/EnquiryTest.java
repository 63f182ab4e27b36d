package fr.echeance.domain.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.MessageSubject;
import fr.echeance.domain.shared.MessageText;
import fr.echeance.domain.shared.PersonName;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

class EnquiryTest {
    private static final Instant NOON = Instant.parse("2026-11-26T11:00:00Z");

    private final Enquiry enquiry = enquiry("Aurore@example.com", "Combien ?");

    @Test
    void isKeptThreeYearsFromTheQuestionAndNoAnswerProlongsIt() {
        Instant later = NOON.plusSeconds(1_000_000);
        assertThat(enquiry.until()).isEqualTo(Deadline.endOf(LocalDate.of(2029, 11, 26)));
        assertThat(enquiry.answered(new MessageText("Trois"), later).until())
                .isEqualTo(enquiry.until());
    }

    @Test
    void isDealtWithOnce() {
        Enquiry closed = enquiry.closed(NOON);
        assertThat(enquiry.waits()).isTrue();
        assertThat(closed.waits()).isFalse();
        assertThat(closed.closed(NOON.plusSeconds(1))).isEqualTo(closed);
        assertThatThrownBy(() -> closed.answered(new MessageText("Oui"), NOON))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysTheSameHoweverItsAddressIsWritten() {
        assertThat(enquiry.saysTheSameAs(enquiry("aurore@EXAMPLE.com", "Combien ?"))).isTrue();
        assertThat(enquiry.saysTheSameAs(enquiry("aurore@example.com", "Autre"))).isFalse();
        assertThat(enquiry.saysTheSameAs(enquiry("basile@example.com", "Combien ?"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Sablier\nBcc: basile@example.com",
                "Sablier\r\nX: y",
                "a\0b",
                "Sablier\u202egnp",
                "\u3164"
            })
    void takesNoSubjectThatCouldBeAnotherHeader(String typed) {
        assertThatThrownBy(() -> new MessageSubject(typed)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void boundsWhatIsTypedAndPrintsNoneOfIt() {
        assertThatThrownBy(() -> new MessageText("x".repeat(1_000_000)))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.rule()).isEqualTo("too-long"));
        assertThatThrownBy(() -> new MessageText("a\0b")).isInstanceOf(InvalidValue.class);
        assertThat(new MessageText("x".repeat(MessageText.LONGEST)).value()).hasSize(4_000);
        assertThat(enquiry.answered(new MessageText("Trois"), NOON).toString())
                .doesNotContain("Aurore", "Combien", "Sablier", "Minuit", "Trois");
    }

    /** Each enquiry names this version: whoever changes a word gives it another one, and another line here. */
    @Test
    void theWordsOfAVersionNeverChange() {
        assertThat(Enquiry.wording(Language.FR).version()).isEqualTo("enquiry-2");
        assertThat(Enquiry.wording(Language.FR).hash())
                .isEqualTo("b968274e503140dc57f874c96c0e650c6c51293385bf5ae550d26e719c35c65f");
        assertThat(Enquiry.wording(Language.EN).hash())
                .isEqualTo("566ca57b9a8dd8b5dc48ff6daa5aee51d9694f71e04e80be7ec8d65602eeb533");
    }

    private static Enquiry enquiry(String email, String message) {
        return Enquiry.received(
                new UUID(0, 1),
                new EmailAddress(email),
                Optional.of(new PersonName("Aurore Minuit")),
                new MessageSubject("Sablier"),
                new MessageText(message),
                Language.FR,
                NOON);
    }
}
