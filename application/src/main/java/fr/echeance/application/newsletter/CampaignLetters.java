package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Mailer;
import fr.echeance.domain.newsletter.CampaignText;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;

/** Turns what was written into a letter: HTML and its text twin, nothing remote, with the way out at its foot. */
public interface CampaignLetters {
    /** As it looks to a reader; its links at the foot lead nowhere. */
    Sight sight(CampaignText text, Language language);

    record Sight(String subject, String html, String plain) {}

    /**
     * @param ticket with which the subscription is changed or left
     * @param messageId as {@link Mailer.Mail#messageId}
     */
    Message message(
            EmailAddress to, Language language, CampaignText text, String ticket, String messageId);

    /** @param unsubscribe address to which a mail program posts at one click (RFC 8058) */
    record Message(Mailer.Mail mail, String unsubscribe) {}
}
