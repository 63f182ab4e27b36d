package fr.echeance.mail.newsletter;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

import java.util.List;
import java.util.Map;

/**
 * CommonMark as a mailbox may show it: its own markup alone, links that lead to pages, and no picture, since fetching one would tell who
 * reads (LIL art. 82).
 */
final class Markdown {
    private static final Map<Class<? extends Node>, String> STYLES =
            Map.of(
                    Paragraph.class, "margin:0 0 12px",
                    Heading.class, "font-size:20px;margin:24px 0 8px",
                    BlockQuote.class,
                            "margin:0 0 12px;padding-left:12px;border-left:3px solid #d9cfbd");

    private static final int DEEPEST = 50;

    private final Parser parser = Parser.builder().maxOpenBlockParsers(DEEPEST).build();
    private final String shop;
    private final HtmlRenderer html;
    private final TextContentRenderer plain;

    /** @param shop to whose pages links without a host lead */
    Markdown(String shop) {
        this.shop = shop;
        html =
                HtmlRenderer.builder()
                        .escapeHtml(true)
                        .sanitizeUrls(true)
                        .urlSanitizer(new Web())
                        .attributeProviderFactory(_ ->
                                (node, _, attributes) -> {
                                    String style = STYLES.get(node.getClass());
                                    if (style != null) attributes.put("style", style);
                                })
                        .build();
        plain =
                TextContentRenderer.builder()
                        .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
                        .build();
    }

    Twins render(String text) {
        try {
            Node document = parser.parse(text);
            document.accept(new Harmless(shop));
            return twins(document);
        } catch (StackOverflowError endless) {
            return twins(asTyped(text));
        }
    }

    private Twins twins(Node document) {
        return new Twins(html.render(document), plain.render(document));
    }

    /** What is nested without end exhausts the parser, which recurses. */
    private static Node asTyped(String text) {
        Node paragraph = new Paragraph();
        paragraph.appendChild(new Text(text));
        Node document = new Document();
        document.appendChild(paragraph);
        return document;
    }

    record Twins(String html, String plain) {}

    /**
     * In the place of a picture stands what it says to who does not see it, and each link has its host, in both twins. Those to the shop say
     * that a letter led there, the same to everybody: so visits are counted by where they come from.
     */
    private static final class Harmless extends AbstractVisitor {
        private final String shop;

        Harmless(String shop) {
            this.shop = shop;
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            while (image.getFirstChild() != null) image.insertBefore(image.getFirstChild());
            image.unlink();
        }

        @Override
        public void visit(Link link) {
            String to = link.getDestination();
            if (to.startsWith("/") && !to.startsWith("//")) to = shop + to;
            link.setDestination(to.startsWith(shop + "/") ? byLetter(to) : to);
            visitChildren(link);
        }

        private static String byLetter(String to) {
            int fragment = to.indexOf('#');
            String page = fragment < 0 ? to : to.substring(0, fragment);
            return page
                    + (page.contains("?") ? "&" : "?")
                    + "utm_medium=email"
                    + to.substring(page.length());
        }
    }

    private static final class Web implements UrlSanitizer {
        private static final UrlSanitizer WEB =
                new DefaultUrlSanitizer(List.of("http", "https", "mailto"));

        @Override
        public String sanitizeLinkUrl(String url) {
            return WEB.sanitizeLinkUrl(url);
        }

        @Override
        public String sanitizeImageUrl(String url) {
            return "";
        }
    }
}
