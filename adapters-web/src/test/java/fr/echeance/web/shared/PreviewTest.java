package fr.echeance.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What search engines and shared links show of a page. */
class PreviewTest {
    private static final String SITE = "https://midi.example";

    @ParameterizedTest
    @CsvSource({
        "FR, /products/sablier, fr_FR, /products/sablier",
        "EN, /products/sablier, en_GB, /products/sablier?lang=en",
        "EN, /products?category=sabliers, en_GB, /products?category=sabliers&amp;lang=en"
    })
    void hasOneWholeAddressInEachLanguage(
            Language language, String path, String locale, String address) {
        String english = SITE + path.replace("&", "&amp;") + (path.contains("?") ? "&amp;" : "?");
        assertThat(head(language, path, "product"))
                .contains("<link rel=\"canonical\" href=\"" + SITE + address + "\">")
                .contains("<meta property=\"og:url\" content=\"" + SITE + address + "\">")
                .contains("hreflang=\"fr\" href=\"" + SITE + path + "\">")
                .contains("hreflang=\"en\" href=\"" + english + "lang=en\">")
                .contains("hreflang=\"x-default\" href=\"" + SITE + path + "\">")
                .contains("<meta property=\"og:locale\" content=\"" + locale + "\">")
                .contains("<meta property=\"og:site_name\" content=\"Midi\">");
    }

    @Test
    void saysWhatThePageIsAbout() {
        assertThat(head(Language.FR, "/blog/le-sable", "blog-article"))
                .contains("<meta property=\"og:type\" content=\"article\">")
                .contains("<meta property=\"og:title\" content=\"Le sable &amp; le &lt;verre> ⏳\">")
                .contains("<meta name=\"description\" content=\"Il coule, toujours.\">");
        assertThat(head(Language.FR, "/", "home")).contains("content=\"website\"");
    }

    @Test
    void isNoneWhereNobodyIsToBeLedTo() {
        assertThat(head(Language.FR, "/cart", "cart")).doesNotContain("canonical", "og:");
        assertThat(head(Language.FR, "/nowhere", "problem-404")).doesNotContain("canonical", "og:");
    }

    @Test
    void showsAPictureOnlyIfOthersCanDrawIt() {
        assertThat(new Picture("0f1e.jpeg", "").shared()).isEqualTo("/pictures/0f1e.jpeg");
        assertThat(new Picture("0f1e.svg", "").shared()).isNull();
    }

    private static String head(Language language, String path, String page) {
        Shell shell = new Shell(language, path, 0, false, List.of(), "Midi", false, SITE);
        Page found = SampleShopPages.all(shell).get(page);
        if (found == null) found = SampleBlogPages.all(shell).get(page);
        String html =
                new String(
                        new PageConverter().render(Objects.requireNonNull(found)),
                        StandardCharsets.UTF_8);
        return html.substring(0, html.indexOf("</head>"));
    }
}
