package fr.echeance.web.site;

import static fr.echeance.web.site.XmlText.element;

import fr.echeance.application.site.BlogArticles;
import fr.echeance.application.site.ReadBlog;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Language;
import fr.echeance.web.shared.PublicAddress;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.ShellResolver;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The blog for feed readers (RSS 2.0). They keep no cookie, so the address alone says which language; and they copy what they read, so no
 * author is named: nobody could take a name back from there.
 */
@RestController
class BlogFeedController {
    private static final int ARTICLES = 20;
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final MediaType RSS =
            new MediaType("application", "rss+xml", StandardCharsets.UTF_8);

    private final ReadBlog readBlog;
    private final PublicAddress address;
    private final ShellResolver shells;

    BlogFeedController(ReadBlog readBlog, PublicAddress address, ShellResolver shells) {
        this.readBlog = readBlog;
        this.address = address;
        this.shells = shells;
    }

    /** Sets no cookie, as a page in that language does: whoever keeps the answer for others would hand it on. */
    @GetMapping("/blog/feed.xml")
    ResponseEntity<byte[]> read(
            @RequestParam(defaultValue = "fr") String lang, HttpServletRequest request) {
        if (!lang.equals("fr") && !lang.equals("en")) throw new InvalidValue("lang", "choice");
        Shell spoken = in(lang.equals("en") ? Language.EN : Language.FR, shells.shell(request));
        var query = new ReadBlog.Query(spoken.language().spoken(), 1, ARTICLES);
        ReadBlog.View view = readBlog.handle(query);
        byte[] feed = XmlText.of(out -> write(out, spoken, view));
        var answer =
                ResponseEntity.ok()
                        .contentType(RSS)
                        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                        .eTag("W/\"" + DigestUtils.md5DigestAsHex(feed) + "\"");
        view.changedAt().ifPresent(answer::lastModified);
        return answer.body(feed);
    }

    private static Shell in(Language language, Shell shell) {
        return new Shell(
                language,
                "/blog",
                0,
                shell.sandbox(),
                shell.rooms(),
                shell.shop(),
                false,
                shell.site());
    }

    private void write(XMLStreamWriter out, Shell shell, ReadBlog.View view)
            throws XMLStreamException {
        out.writeStartElement("rss");
        out.writeAttribute("version", "2.0");
        out.writeNamespace("atom", ATOM);
        out.writeStartElement("channel");
        element(out, "title", shell.text("blog.title") + " – " + shell.shop());
        element(out, "link", whole("/blog", shell));
        element(out, "description", shell.text("blog.lead"));
        element(out, "language", shell.language().tag());
        out.writeEmptyElement("atom", "link", ATOM);
        out.writeAttribute("href", whole("/blog/feed.xml", shell));
        out.writeAttribute("rel", "self");
        out.writeAttribute("type", "application/rss+xml");
        if (view.changedAt().isPresent())
            element(out, "lastBuildDate", date(view.changedAt().get()));
        for (BlogArticles.Teaser article : view.articles()) write(out, shell, article);
        out.writeEndElement();
        out.writeEndElement();
    }

    /** An address is never given to another article, so that it tells them apart. A description is HTML. */
    private void write(XMLStreamWriter out, Shell shell, BlogArticles.Teaser article)
            throws XMLStreamException {
        String link = whole("/blog/" + article.slug().value(), shell);
        out.writeStartElement("item");
        element(out, "title", article.title());
        element(out, "link", link);
        out.writeStartElement("guid");
        out.writeAttribute("isPermaLink", "true");
        out.writeCharacters(link);
        out.writeEndElement();
        element(out, "pubDate", date(article.from()));
        element(
                out,
                "description",
                HtmlUtils.htmlEscape(article.summary(), StandardCharsets.UTF_8.name()));
        out.writeEndElement();
    }

    private String whole(String path, Shell shell) {
        return address.whole(shell.language().address(path));
    }

    private static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }
}
