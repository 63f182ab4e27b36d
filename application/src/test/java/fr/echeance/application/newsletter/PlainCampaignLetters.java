package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Mailer;
import fr.echeance.domain.newsletter.CampaignText;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;

/** Letters that are what was written. */
public final class PlainCampaignLetters implements CampaignLetters {
    @Override
    public Sight sight(CampaignText text, Language language) {
        return new Sight(text.subject(), "<p>" + language + "</p>", text.body());
    }

    @Override
    public Message message(
            EmailAddress to,
            Language language,
            CampaignText text,
            String ticket,
            String messageId) {
        return new Message(
                new Mailer.Mail(to, text.subject(), "<p></p>", text.body(), messageId),
                "https://shop.example/u?ticket=" + ticket);
    }
}
