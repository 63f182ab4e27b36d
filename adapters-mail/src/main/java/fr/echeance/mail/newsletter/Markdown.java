package fr.echeance.mail.newsletter;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

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
                    BlockQuote.class, "margin:0 0 12px;padding-left:12px;border-left:3px solid #d9cfbd");

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer html;
    private final TextContentRenderer plain;

    /** @param shop to whose pages links without a host lead */
    Markdown(String shop) {
        html =
                HtmlRenderer.builder()
                        .escapeHtml(true)
                        .sanitizeUrls(true)
                        .urlSanitizer(new OwnPages(shop))
                        .attributeProviderFactory(_ -> (node, _, attributes) -> {
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
        Node document = parser.parse(text);
        document.accept(new WithoutPictures());
        return new Twins(html.render(document), plain.render(document));
    }

    record Twins(String html, String plain) {}

    /** What stood in the place of the picture, for who does not see it. */
    private static final class WithoutPictures extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            while (image.getFirstChild() != null) image.insertBefore(image.getFirstChild());
            image.unlink();
        }
    }

    private record OwnPages(String shop) implements UrlSanitizer {
        private static final UrlSanitizer WEB = new DefaultUrlSanitizer();

        @Override
        public String sanitizeLinkUrl(String url) {
            return WEB.sanitizeLinkUrl(url.startsWith("/") ? shop + url : url);
        }

        @Override
        public String sanitizeImageUrl(String url) {
            return "";
        }
    }
}
