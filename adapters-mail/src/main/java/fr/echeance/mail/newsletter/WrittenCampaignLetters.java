package fr.echeance.mail.newsletter;

import fr.echeance.application.newsletter.CampaignLetters;
import fr.echeance.application.shared.Mailer;
import fr.echeance.domain.newsletter.CampaignText;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.mail.shared.Draft;
import fr.echeance.mail.shared.Words;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The letters of campaigns: what staff wrote, and at its foot why it comes, and the way out. */
@Component
final class WrittenCampaignLetters implements CampaignLetters {
    private final String shop;
    private final Markdown markdown;
    private final Map<CampaignText, Markdown.Twins> rendered = new ConcurrentHashMap<>();

    WrittenCampaignLetters(@Value("${echeance.web.public-url:http://localhost:8080}") String shop) {
        this.shop = shop;
        this.markdown = new Markdown(shop);
    }

    @Override
    public Sight sight(CampaignText text, Language language) {
        Words words = Words.of(language);
        Draft draft = draft(text, words, "#", "#");
        return new Sight(
                text.subject(),
                draft.html(text.subject(), words.tag()),
                draft.plain(text.subject()));
    }

    @Override
    public Message message(
            EmailAddress to,
            Language language,
            CampaignText text,
            String ticket,
            String messageId) {
        Words words = Words.of(language);
        String own = shop + "/newsletter/subscription?ticket=" + ticket;
        String unsubscribe = shop + "/newsletter/unsubscribe?ticket=" + ticket;
        Draft draft = draft(text, words, own, unsubscribe);
        return new Message(
                new Mailer.Mail(
                        to,
                        text.subject(),
                        draft.html(text.subject(), words.tag()),
                        draft.plain(text.subject()),
                        messageId),
                unsubscribe);
    }

    private Draft draft(CampaignText text, Words words, String own, String unsubscribe) {
        // The same words go to many. Of what was written before nothing is kept.
        if (rendered.size() > Language.values().length) rendered.clear();
        Markdown.Twins twins = rendered.computeIfAbsent(text, one -> markdown.render(one.body()));
        return new Draft()
                .written(twins.html(), twins.plain())
                .foot()
                .paragraph(words.text("campaign.why"))
                .link(words.text("campaign.own"), own)
                .link(words.text("campaign.unsubscribe"), unsubscribe);
    }
}
