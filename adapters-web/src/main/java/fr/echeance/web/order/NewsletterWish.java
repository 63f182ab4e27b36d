package fr.echeance.web.order;

import fr.echeance.application.newsletter.AskToSubscribe;
import fr.echeance.domain.newsletter.Channel;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.web.shared.Letterbox;

import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.EnumSet;

/** Who ticked the newsletter's box when they ordered is sent the link that confirms it. The order stands, whatever becomes of the letter. */
@Component
class NewsletterWish {
    private static final Logger LOG = LoggerFactory.getLogger(NewsletterWish.class);

    private final AskToSubscribe askToSubscribe;
    private final Letterbox letterbox;

    NewsletterWish(AskToSubscribe askToSubscribe, Letterbox letterbox) {
        this.askToSubscribe = askToSubscribe;
        this.letterbox = letterbox;
    }

    void of(HttpServletRequest request, EmailAddress email, Language language) {
        try {
            letterbox.post(request, email);
            askToSubscribe.handle(
                    new AskToSubscribe.Command(
                            email, language, EnumSet.allOf(Topic.class), Channel.CHECKOUT));
        } catch (RuntimeException e) {
            LOG.warn("no letter about the newsletter went out: {}", e.getClass().getName());
        }
    }
}
