package fr.echeance.domain.newsletter;

import fr.echeance.domain.shared.Text;

/**
 * What a campaign says in one language.
 *
 * @param subject one line, at most {@value #SUBJECT} characters
 * @param body in CommonMark, at most {@value #BODY} characters
 */
public record CampaignText(String subject, String body) {
    public static final int SUBJECT = 120;
    public static final int BODY = 20_000;

    /** @throws fr.echeance.domain.shared.InvalidValue {@code subject} or {@code body} */
    public CampaignText {
        subject = Text.line("subject", subject, SUBJECT);
        body = Text.lines("body", body, BODY);
    }
}
