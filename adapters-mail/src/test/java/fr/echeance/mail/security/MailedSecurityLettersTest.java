package fr.echeance.mail.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.shared.Mailer.Mail;
import fr.echeance.application.shared.RecordingMailer;
import fr.echeance.domain.security.Alarm;
import fr.echeance.domain.shared.EmailAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.UUID;

class MailedSecurityLettersTest {
    private static final String SHOP = "https://shop.example";
    private static final Instant NOON = Instant.parse("2026-11-26T11:00:00Z");
    private static final UUID ID = new UUID(0, 1);

    private final RecordingMailer mailer = new RecordingMailer();

    @ParameterizedTest
    @EnumSource
    void saysWhatKindAndWhereToLookAndNothingOfAnybody(Alarm alarm) {
        letters("veille@example.com", "").alarm(ID, alarm, NOON);
        Mail mail = mailer.mails().getLast();
        assertThat(mail.plain())
                .contains(SHOP + "/backoffice/security", "26 novembre 2026", "12\u00a0h\u00a000")
                .contains(String.valueOf(alarm.threshold()))
                .containsOnlyOnce(SHOP)
                .doesNotContain("{0}", "{1}", "{2}");
        assertThat(mail.messageId()).isEqualTo("alarm." + ID);
        assertThat(mail.to()).isEqualTo(new EmailAddress("veille@example.com"));
    }

    @ParameterizedTest
    @CsvSource({
        "mailto:bonjour@example.com, bonjour@example.com",
        "mailto:bonjour@example.com?subject=x, bonjour@example.com"
    })
    void goesToWhomWeaknessesAreReportedWhereNobodyElseIsNamed(String contact, String to) {
        letters("", contact).alarm(ID, Alarm.LOCKS, NOON);
        assertThat(mailer.mails().getLast().to()).isEqualTo(new EmailAddress(to));
    }

    @Test
    void isNoLetterWhereNobodyIsWrittenTo() {
        letters("", "https://shop.example/security").alarm(ID, Alarm.LOCKS, NOON);
        letters(" ", "").alarm(ID, Alarm.LOCKS, NOON);
        assertThat(mailer.mails()).isEmpty();
    }

    @Test
    void doesNotStartWithAnAddressThatIsNoneAndDoesNotRepeatIt() {
        assertThatThrownBy(() -> letters("veille", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("echeance.security.alarms-to")
                .hasMessageNotContaining("veille");
    }

    private MailedSecurityLetters letters(String to, String contact) {
        return new MailedSecurityLetters(mailer, to, contact, SHOP);
    }
}
