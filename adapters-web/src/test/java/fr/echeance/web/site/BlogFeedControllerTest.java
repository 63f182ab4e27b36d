package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.site.MapSite;
import fr.echeance.application.site.PublicPages.Kind;
import fr.echeance.application.site.TestBlog;
import fr.echeance.application.site.WithdrawBlogArticle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

/** What programs read: the feed, the map and the rules of the site. */
class BlogFeedControllerTest {
    private static final String SHOP = "http://localhost:8080";

    private final BlogFixture fixture = new BlogFixture();
    private final TestBlog blog = fixture.blog;

    @Test
    void isAFeedInEachLanguage() throws Exception {
        blog.published("sable");
        Document french = xml("/blog/feed.xml");
        assertThat(texts(french, "language")).containsExactly("fr");
        assertThat(texts(french, "title").getLast()).isEqualTo("Le sable & le <verre> ⏳");
        assertThat(texts(french, "pubDate")).containsExactly("Mon, 23 Nov 2026 09:00:00 GMT");
        Document english = xml("/blog/feed.xml?lang=en");
        assertThat(texts(english, "language")).containsExactly("en");
        assertThat(texts(english, "guid")).containsExactly(SHOP + "/blog/sable?lang=en");
        assertThat(texts(english, "description").getLast()).isEqualTo("It runs.");
        Element self =
                (Element)
                        english.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "link")
                                .item(0);
        assertThat(self.getAttribute("rel")).isEqualTo("self");
        assertThat(self.getAttribute("href")).isEqualTo(SHOP + "/blog/feed.xml?lang=en");
        assertThat(english.getDocumentElement().getAttribute("version")).isEqualTo("2.0");
        assertThat(body("/blog/feed.xml")).doesNotContain(TestBlog.NAME.value());
    }

    /** Whoever passes it on passes on whatever comes with it. */
    @Test
    void putsNothingIntoWhoReadsTheFeedSinceAnybodyMayKeepItForOthers() throws Exception {
        fixture.web
                .perform(get("/blog/feed.xml?lang=en"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void isReadAgainOnlyWhenSomethingChanged() throws Exception {
        UUID id = blog.published("sable");
        var first = get("/blog/feed.xml");
        var answer = fixture.web.perform(first).andReturn().getResponse();
        String tag = Objects.requireNonNull(answer.getHeader("ETag"));
        String since = Objects.requireNonNull(answer.getHeader("Last-Modified"));
        assertThat(answer.getContentType()).isEqualTo("application/rss+xml;charset=UTF-8");
        fixture.web
                .perform(get("/blog/feed.xml").header("If-None-Match", tag))
                .andExpect(status().isNotModified());
        fixture.web
                .perform(get("/blog/feed.xml").header("If-Modified-Since", since))
                .andExpect(status().isNotModified());
        blog.clock.wind(java.time.Duration.ofSeconds(5));
        blog.withdraw.handle(id, WithdrawBlogArticle.Step.WITHDRAW);
        fixture.web
                .perform(get("/blog/feed.xml").header("If-None-Match", tag))
                .andExpect(status().isOk());
        fixture.web
                .perform(get("/blog/feed.xml").header("If-Modified-Since", since))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "FR", "", "fr\u0000"})
    void speaksNoOtherLanguage(String lang) throws Exception {
        fixture.web
                .perform(get("/blog/feed.xml").param("lang", lang))
                .andExpect(status().is(lang.isEmpty() ? 200 : 400));
    }

    @Test
    void isWellFormedWithoutAnyArticle() throws Exception {
        assertThat(texts(xml("/blog/feed.xml"), "item")).isEmpty();
        assertThat(texts(xml("/sitemap.xml"), "loc"))
                .contains(SHOP + "/", SHOP + "/?lang=en", SHOP + "/blog", SHOP + "/privacy");
    }

    @Test
    void mapsEachPageInBothLanguages() throws Exception {
        blog.pages.put(Kind.CATEGORY, "sabliers");
        blog.pages.put(Kind.PRODUCT, "sablier");
        blog.pages.put(Kind.BLOG_ARTICLE, "sable");
        Document map = xml("/sitemap.xml");
        assertThat(texts(map, "loc"))
                .contains(
                        SHOP + "/products?category=sabliers",
                        SHOP + "/products?category=sabliers&lang=en",
                        SHOP + "/products/sablier",
                        SHOP + "/blog/sable?lang=en")
                .doesNotHaveDuplicates();
        assertThat(texts(map, "lastmod")).contains("2026-11-01T00:00:00Z");
        var links = map.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link");
        assertThat(links.getLength()).isEqualTo(3 * texts(map, "loc").size());
        assertThat(((Element) links.item(1)).getAttribute("hreflang")).isEqualTo("en");
    }

    @Test
    void listsItsPartsWhenOneWouldBeTooLong() throws Exception {
        blog.pages.put(MapSite.PART + 1);
        assertThat(texts(xml("/sitemap.xml"), "loc"))
                .containsExactly(SHOP + "/sitemap.xml?part=1", SHOP + "/sitemap.xml?part=2");
        assertThat(texts(xml("/sitemap.xml?part=1"), "loc").size())
                .isBetween(2 * MapSite.PART, 50_000);
        assertThat(body("/sitemap.xml?part=1").length()).isLessThan(50 * 1024 * 1024);
        assertThat(texts(xml("/sitemap.xml?part=2"), "loc")).hasSize(2);
        for (String part : List.of("0", "3", "x", "-1", "9999999"))
            fixture.web
                    .perform(get("/sitemap.xml").param("part", part))
                    .andExpect(status().isNotFound());
    }

    @Test
    void keepsRobotsOutOfWhatIsNobodysBusiness() throws Exception {
        fixture.web
                .perform(get("/robots.txt"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/plain;charset=UTF-8"));
        assertThat(body("/robots.txt"))
                .contains("Disallow: /backoffice\n", "Disallow: /account\n")
                .contains("Sitemap: " + SHOP + "/sitemap.xml\n");
    }

    private Document xml(String path) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(body(path).getBytes(StandardCharsets.UTF_8)));
    }

    private String body(String path) throws Exception {
        return fixture.web
                .perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> texts(Document document, String name) {
        var elements = document.getElementsByTagName(name);
        return IntStream.range(0, elements.getLength())
                .mapToObj(n -> String.valueOf(elements.item(n).getTextContent()))
                .toList();
    }
}
