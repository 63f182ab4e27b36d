package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Mailer;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.newsletter.CampaignText;
import fr.echeance.domain.shared.Language;

import java.util.Optional;

/** Letters that are what was written. */
public final class PlainCampaignLetters implements CampaignLetters {
    @Override
    public Sight sight(Campaign campaign, Language language) {
        CampaignText text = campaign.text(language);
        return new Sight(text.subject(), "<p>" + language + "</p>", text.body());
    }

    @Override
    public Message message(Campaign campaign, Recipient to, String messageId) {
        CampaignText text = campaign.text(to.language());
        return new Message(
                new Mailer.Mail(to.email(), text.subject(), "<p></p>", text.body(), messageId),
                Optional.of("https://shop.example/u?ticket=" + to.ticket())
                        .filter(_ -> campaign.addressees() != Addressees.SERVICE));
    }
}
