package fr.echeance.domain.site;

import fr.echeance.domain.shared.Text;

/**
 * What an article says in one language.
 *
 * @param title one line, at most {@value #TITLE} characters
 * @param summary one line, at most {@value #SUMMARY} characters: what lists, feeds and search engines show
 * @param body in CommonMark, at most {@value #BODY} characters
 */
public record BlogText(String title, String summary, String body) {
    public static final int TITLE = 120;
    public static final int SUMMARY = 300;
    public static final int BODY = 20_000;

    /** @throws fr.echeance.domain.shared.InvalidValue {@code title}, {@code summary} or {@code body} */
    public BlogText {
        title = Text.line("title", title, TITLE);
        summary = Text.line("summary", summary, SUMMARY);
        body = Text.lines("body", body, BODY);
    }
}
