package fr.echeance.mail.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.Mailer.Mail;
import fr.echeance.application.shared.RecordingMailer;
import fr.echeance.application.shared.SequentialIds;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

class MailedAccountLettersTest {
    private static final EmailAddress AURORE = new EmailAddress("aurore.minuit@example.com");
    private static final EmailAddress MOVED = new EmailAddress("aurore@midi.example.com");
    private static final String SHOP = "https://shop.example";
    private static final LocalDate DAY = LocalDate.of(2028, 11, 23);
    private static final UUID ACCOUNT = new UUID(1, 2);

    private final RecordingMailer mailer = new RecordingMailer();
    private final MailedAccountLetters letters =
            new MailedAccountLetters(mailer, new SequentialIds(), SHOP);

    @ParameterizedTest
    @EnumSource
    void carriesItsOneLinkInBothTwinsAndNothingElseThatLeadsAnywhere(Language language) {
        List<String> paths =
                List.of(
                        "/sign-up/open?ticket=T",
                        "/account",
                        "/privacy/my-data",
                        "/sign-in/new-password?ticket=T",
                        "/sign-up",
                        "/sign-in/address?ticket=T",
                        "/sign-in/address?ticket=T",
                        "/sign-in/forgotten",
                        "/account");
        List<Mail> mails = all(language);
        for (int i = 0; i < paths.size(); i++) {
            Mail mail = mails.get(i);
            String link = SHOP + paths.get(i);
            assertThat(mail.plain()).as(mail.subject()).containsOnlyOnce(SHOP).contains(link);
            assertThat(mail.html())
                    .as(mail.subject())
                    .contains("href=\"" + link + "\"", tag(language))
                    .doesNotContainIgnoringCase("<img", "<script", "url(", "{0}");
            assertThat(mail.html().replace(SHOP, "")).doesNotContain("http:", "https:");
            assertThat(mail.plain()).doesNotContain("<", "{0}", AURORE.value());
            assertThat(mail.subject()).isNotBlank().doesNotContain("\n", "\r", AURORE.value());
        }
    }

    /**
     * Whoever reads a letter that they did not ask for must not be frightened into a click; unless something did change. Seen red: a stolen
     * password was told with « there is nothing to do ».
     */
    @ParameterizedTest
    @EnumSource
    void saysThatNothingChangesWithoutTheLink(Language language) {
        String calm =
                language == Language.FR ? "sans ce lien, rien ne change" : "without this link";
        List<Mail> mails = all(language);
        for (Mail mail : mails.subList(0, mails.size() - 2))
            assertThat(mail.plain()).as(mail.subject()).containsIgnoringCase(calm);
        for (Mail mail : mails.subList(mails.size() - 2, mails.size()))
            assertThat(mail.plain()).as(mail.subject()).doesNotContainIgnoringCase(calm);
    }

    @Test
    void goesToWhoseMatterItIs() {
        letters.agreeToMove(AURORE, Language.FR, "T");
        letters.confirmMove(MOVED, Language.FR, "T");
        letters.invitation(MOVED, "T");
        assertThat(mailer.mails()).extracting(Mail::to).containsExactly(AURORE, MOVED, MOVED);
        assertThat(mailer.mails().getLast().html()).contains(SHOP + "/sign-in/new-password");
    }

    @Test
    void saysWhyNoAccountOpensDuringAnErasureAndHowToTakeItBack() {
        letters.leaving(AURORE, Language.FR);
        assertThat(mailer.mails().getFirst().plain())
                .contains("L’effacement de ses données est demandé", "annuler la demande");
    }

    @Test
    void namesTheDayInWords() {
        letters.unused(ACCOUNT, AURORE, Language.FR, DAY);
        letters.unused(ACCOUNT, AURORE, Language.EN, DAY);
        assertThat(mailer.mails().getFirst().plain()).contains("23 novembre 2028");
        assertThat(mailer.mails().getLast().plain()).contains("23 November 2028");
    }

    /** Sent again after a crash it bears the same id; two letters that were asked for do not. */
    @Test
    void isRecognisedWhenItComesTwice() {
        letters.unused(ACCOUNT, AURORE, Language.FR, DAY);
        letters.unused(ACCOUNT, AURORE, Language.FR, DAY);
        letters.newPassword(AURORE, Language.FR, "T");
        letters.newPassword(AURORE, Language.FR, "T");
        List<String> ids = mailer.mails().stream().map(Mail::messageId).toList();
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        assertThat(ids.get(2)).isNotEqualTo(ids.get(3));
        assertThat(ids).noneMatch(id -> id.contains("aurore"));
    }

    /** Those that tell what happens by itself, or has happened, come last. */
    private List<Mail> all(Language language) {
        letters.opening(AURORE, language, "T");
        letters.alreadyOpen(AURORE, language);
        letters.leaving(AURORE, language);
        letters.newPassword(AURORE, language, "T");
        letters.noAccount(AURORE, language);
        letters.agreeToMove(AURORE, language, "T");
        letters.confirmMove(AURORE, language, "T");
        letters.changed(AURORE, language);
        letters.unused(ACCOUNT, AURORE, language, DAY);
        return new ArrayList<>(mailer.mails());
    }

    private static String tag(Language language) {
        return "lang=\"" + language.name().toLowerCase(Locale.ROOT) + "\"";
    }
}
