package fr.echeance.web.site;

import static fr.echeance.web.site.XmlText.element;

import fr.echeance.application.site.LegalPage;
import fr.echeance.application.site.MapSite;
import fr.echeance.application.site.PublicPages;
import fr.echeance.web.shared.Language;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.PublicAddress;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What search engines may read, and all of it (sitemaps.org): each page at the address of each language, those of one page beside each other. */
@RestController
class SiteMapController {
    private static final String MAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final CacheControl HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final MediaType XML =
            new MediaType("application", "xml", StandardCharsets.UTF_8);
    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

    /** Beside the pages of what is told and sold. */
    private static final List<String> ALWAYS =
            List.of("/", "/products", "/privacy", "/contact", "/newsletter");

    /** What belongs to one person, or to nobody. */
    private static final List<String> CLOSED =
            List.of(
                    "/account",
                    "/backoffice",
                    "/cart",
                    "/checkout",
                    "/orders",
                    "/privacy/my-data",
                    "/sandbox",
                    "/sign-in");

    private final MapSite mapSite;
    private final PublicAddress address;

    SiteMapController(MapSite mapSite, PublicAddress address) {
        this.mapSite = mapSite;
        this.address = address;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        StringBuilder rules = new StringBuilder("User-agent: *\n");
        CLOSED.forEach(path -> rules.append("Disallow: ").append(path).append('\n'));
        rules.append("\nSitemap: ").append(address.whole("/sitemap.xml")).append('\n');
        return ResponseEntity.ok().contentType(PLAIN).cacheControl(HOUR).body(rules.toString());
    }

    /** @param part empty: the whole, or the list of its parts when it is too long for one */
    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> map(@RequestParam(defaultValue = "") String part) {
        if (!part.matches("[0-9]{0,6}")) throw unknown();
        int number = part.isEmpty() ? 1 : Integer.parseInt(part);
        MapSite.View view = mapSite.handle(number).orElseThrow(SiteMapController::unknown);
        byte[] map =
                part.isEmpty() && view.parts() > 1
                        ? XmlText.of(out -> index(out, view.parts()))
                        : XmlText.of(out -> map(out, places(view, number == 1)));
        return ResponseEntity.ok()
                .contentType(XML)
                .cacheControl(HOUR)
                .eTag("W/\"" + DigestUtils.md5DigestAsHex(map) + "\"")
                .body(map);
    }

    private static List<Place> places(MapSite.View view, boolean first) {
        List<Place> places = new ArrayList<>();
        if (first) {
            ALWAYS.forEach(path -> places.add(new Place(path, Optional.empty())));
            places.add(new Place("/blog", view.blogChangedAt()));
            for (LegalPage page : LegalPage.values())
                Optional.ofNullable(view.legal().get(page))
                        .ifPresent(since ->
                                places.add(new Place("/legal/" + page.text(), Optional.of(since))));
        }
        for (PublicPages.Listed one : view.listed())
            places.add(new Place(path(one.kind()) + one.slug().value(), one.changedAt()));
        return places;
    }

    private static String path(PublicPages.Kind kind) {
        return switch (kind) {
            case CATEGORY -> "/products?category=";
            case PRODUCT -> "/products/";
            case BLOG_ARTICLE -> "/blog/";
        };
    }

    private void map(XMLStreamWriter out, List<Place> places) throws XMLStreamException {
        out.writeStartElement("urlset");
        out.writeDefaultNamespace(MAP);
        out.writeNamespace("xhtml", XHTML);
        for (Place place : places)
            for (String here : List.of(place.path(), place.english())) {
                out.writeStartElement("url");
                element(out, "loc", address.whole(here));
                if (place.changedAt().isPresent())
                    element(
                            out,
                            "lastmod",
                            place.changedAt().get().truncatedTo(ChronoUnit.SECONDS).toString());
                alternate(out, "fr", place.path());
                alternate(out, "en", place.english());
                alternate(out, "x-default", place.path());
                out.writeEndElement();
            }
        out.writeEndElement();
    }

    private void alternate(XMLStreamWriter out, String language, String path)
            throws XMLStreamException {
        out.writeEmptyElement("xhtml", "link", XHTML);
        out.writeAttribute("rel", "alternate");
        out.writeAttribute("hreflang", language);
        out.writeAttribute("href", address.whole(path));
    }

    private void index(XMLStreamWriter out, int parts) throws XMLStreamException {
        out.writeStartElement("sitemapindex");
        out.writeDefaultNamespace(MAP);
        for (int part = 1; part <= parts; part++) {
            out.writeStartElement("sitemap");
            element(out, "loc", address.whole("/sitemap.xml?part=" + part));
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private static Problem unknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "no such part");
    }

    /** @param path in French */
    private record Place(String path, Optional<Instant> changedAt) {
        String english() {
            return Language.EN.address(path);
        }
    }
}
