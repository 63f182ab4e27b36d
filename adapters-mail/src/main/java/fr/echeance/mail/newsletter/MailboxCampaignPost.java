package fr.echeance.mail.newsletter;

import fr.echeance.application.newsletter.CampaignLetters;
import fr.echeance.application.newsletter.CampaignPost;
import fr.echeance.application.shared.Mailer;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** In the sandbox, where no mail server is set. */
@Component
@ConditionalOnProperty(name = "spring.mail.host", matchIfMissing = true, havingValue = "false")
final class MailboxCampaignPost implements CampaignPost {
    private final Mailer mailer;

    MailboxCampaignPost(Mailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public Answer hand(CampaignLetters.Message message, UUID delivery) {
        mailer.send(message.mail());
        return Answer.TAKEN;
    }
}
