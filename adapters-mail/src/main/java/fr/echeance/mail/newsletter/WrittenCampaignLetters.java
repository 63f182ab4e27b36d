package fr.echeance.mail.newsletter;

import fr.echeance.application.newsletter.CampaignLetters;
import fr.echeance.application.shared.Mailer;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.newsletter.CampaignText;
import fr.echeance.domain.shared.Language;
import fr.echeance.mail.shared.Draft;
import fr.echeance.mail.shared.Words;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The letters of campaigns: what staff wrote, and at its foot why it comes, and the way out. */
@Component
final class WrittenCampaignLetters implements CampaignLetters {
    private static final int MOST_KEPT = 8;

    private final String shop;
    private final Markdown markdown;
    private final Map<CampaignText, Markdown.Twins> rendered = new ConcurrentHashMap<>();

    WrittenCampaignLetters(@Value("${echeance.web.public-url:http://localhost:8080}") String shop) {
        this.shop = shop;
        this.markdown = new Markdown(shop);
    }

    @Override
    public Sight sight(Campaign campaign, Language language) {
        Words words = Words.of(language);
        CampaignText text = campaign.text(language);
        Draft draft = draft(campaign, words, text, _ -> "#");
        return new Sight(
                text.subject(),
                draft.html(text.subject(), words.tag()),
                draft.plain(text.subject()));
    }

    @Override
    public Message message(Campaign campaign, Recipient to, String messageId) {
        Words words = Words.of(to.language());
        CampaignText text = campaign.text(to.language());
        UnaryOperator<String> links = path -> shop + path + "?ticket=" + to.ticket();
        Draft draft = draft(campaign, words, text, links);
        return new Message(
                new Mailer.Mail(
                        to.email(),
                        text.subject(),
                        draft.html(text.subject(), words.tag()),
                        draft.plain(text.subject()),
                        messageId),
                wayOut(campaign).map(links));
    }

    private static Optional<String> wayOut(Campaign campaign) {
        return switch (campaign.addressees()) {
            case NEW_PRODUCTS, ADVICE, OFFERS -> Optional.of("/newsletter/unsubscribe");
            case MARKETING -> Optional.of("/newsletter/objection");
            case SERVICE -> Optional.empty();
        };
    }

    private Draft draft(
            Campaign campaign, Words words, CampaignText text, UnaryOperator<String> links) {
        // The same words go to many. Of what was written before nothing is kept.
        if (rendered.size() > MOST_KEPT) rendered.clear();
        Markdown.Twins twins = rendered.computeIfAbsent(text, one -> markdown.render(one.body()));
        Draft draft = new Draft().written(twins.html(), twins.plain()).foot();
        return switch (campaign.addressees()) {
            case NEW_PRODUCTS, ADVICE, OFFERS ->
                    draft.paragraph(words.text("campaign.why"))
                            .link(
                                    words.text("campaign.own"),
                                    links.apply("/newsletter/subscription"))
                            .link(
                                    words.text("campaign.unsubscribe"),
                                    links.apply("/newsletter/unsubscribe"));
            case MARKETING ->
                    draft.paragraph(words.text("campaign.why.marketing"))
                            .link(
                                    words.text("campaign.object"),
                                    links.apply("/newsletter/objection"));
            case SERVICE ->
                    draft.paragraph(words.text("campaign.why.service"))
                            .link(words.text("campaign.object.service"), shop + "/account/offers");
        };
    }
}
