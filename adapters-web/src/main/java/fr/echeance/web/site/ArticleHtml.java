package fr.echeance.web.site;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.web.util.HtmlUtils;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * CommonMark as a page may show it: its own markup alone, links that lead to pages, and no picture, since one from elsewhere would tell
 * somebody else who reads (LIL art. 82). The page has its heading already: those of the article begin below it.
 */
final class ArticleHtml {
    /** Deeper than anybody writes. */
    private static final int DEEPEST = 50;

    private static final int LOWEST_HEADING = 6;
    private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(DEEPEST).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
                    .build();

    private ArticleHtml() {}

    /** What is nested without end exhausts the parser, which recurses; it stands as it was typed. */
    static String of(String text) {
        try {
            Node document = PARSER.parse(text);
            document.accept(new Fitting());
            return RENDERER.render(document);
        } catch (StackOverflowError endless) {
            return "<p>" + HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name()) + "</p>";
        }
    }

    /** In the place of a picture stands what it says to who does not see it. */
    private static final class Fitting extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(LOWEST_HEADING, heading.getLevel() + 1));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            while (image.getFirstChild() != null) image.insertBefore(image.getFirstChild());
            image.unlink();
        }
    }
}
