package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Mailer;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;

import java.util.Optional;

/** Turns what was written into a letter: HTML and its text twin, nothing remote, with the way out at its foot. */
public interface CampaignLetters {
    /** As it looks to a reader; its links at the foot lead nowhere. */
    Sight sight(Campaign campaign, Language language);

    record Sight(String subject, String html, String plain) {}

    /** @param messageId as {@link Mailer.Mail#messageId} */
    Message message(Campaign campaign, Recipient to, String messageId);

    /** @param ticket with which a reader changes their subscription or leaves, or a customer objects */
    record Recipient(EmailAddress email, Language language, String ticket) {}

    /** @param unsubscribe address to which a mail program posts at one click (RFC 8058); empty where there is no way out */
    record Message(Mailer.Mail mail, Optional<String> unsubscribe) {}
}
