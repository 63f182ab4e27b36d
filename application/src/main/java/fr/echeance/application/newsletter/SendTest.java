package fr.echeance.application.newsletter;

import fr.echeance.application.account.StaffAccounts;
import fr.echeance.application.shared.Mailer;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;

import java.util.Optional;
import java.util.UUID;

/** Sends a campaign as it would look to who asks for it, in both languages; to no other address, so that it cannot be a way around consent. */
@UseCase(Purpose.ACCOUNTABILITY)
public final class SendTest {
    private final Processing processing;
    private final Campaigns campaigns;
    private final StaffAccounts staff;
    private final CampaignLetters letters;
    private final Mailer mailer;

    SendTest(
            Processing processing,
            Campaigns campaigns,
            StaffAccounts staff,
            CampaignLetters letters,
            Mailer mailer) {
        this.processing = processing;
        this.campaigns = campaigns;
        this.staff = staff;
        this.letters = letters;
        this.mailer = mailer;
    }

    /** Answers whether there are such a campaign and such a member of staff. */
    public boolean handle(UUID id, UUID member) {
        Optional<Test> test =
                processing.read(
                        SendTest.class,
                        _ ->
                                campaigns
                                        .find(id)
                                        .flatMap(found ->
                                                staff.find(member)
                                                        .map(reader ->
                                                                new Test(found, reader.email()))));
        test.ifPresent(known -> {
            for (Language language : Language.values()) send(known, language);
        });
        return test.isPresent();
    }

    private void send(Test test, Language language) {
        Campaign campaign = test.written().campaign();
        // The same words twice are one letter where letters are told apart by their ids.
        String messageId =
                "campaign-test-%s-%d-%d"
                        .formatted(campaign.id(), test.written().version(), language.ordinal());
        mailer.send(
                letters.message(
                                campaign,
                                new CampaignLetters.Recipient(test.to(), language, ""),
                                messageId)
                        .mail());
    }

    private record Test(Campaigns.Written written, EmailAddress to) {}
}
