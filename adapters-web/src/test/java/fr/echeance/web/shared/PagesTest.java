package fr.echeance.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Renders every page in both languages; what came out lies in target/pages to be looked at. */
class PagesTest {
    private static final PageConverter CONVERTER = new PageConverter();
    private static final Path OUT = Path.of("target/pages");
    private static final int HEAVIEST = 100 * 1024;

    static Stream<Arguments> pages() {
        return Stream.of(Language.values())
                .flatMap(language -> {
                    Shell shell =
                            new Shell(
                                    language,
                                    "/cart?notice=added",
                                    4,
                                    true,
                                    List.of(Room.values()),
                                    "À la bonne heure");
                    Map<String, Page> pages = new LinkedHashMap<>(SampleShopPages.all(shell));
                    pages.putAll(SampleOfficePages.all(shell));
                    pages.putAll(SampleOrdersPages.all(shell));
                    pages.putAll(SampleSupportPages.all(shell));
                    pages.putAll(SampleAccountPages.all(shell));
                    pages.putAll(SampleNewsletterPages.all(shell));
                    pages.putAll(SampleCampaignPages.all(shell));
                    pages.putAll(SampleContactPages.all(shell));
                    pages.putAll(SampleAudiencePages.all(shell));
                    pages.putAll(SampleBlogPages.all(shell));
                    pages.putAll(SampleMyDataPages.all(shell));
                    pages.putAll(SampleCataloguePages.all(shell));
                    pages.putAll(SampleSettingsPages.all(shell));
                    pages.putAll(SampleTakeoverPages.all(shell));
                    pages.putAll(SampleSecurityPages.all(shell));
                    return pages.entrySet().stream()
                            .map(page ->
                                    Arguments.of(
                                            page.getKey() + "." + language.tag(), page.getValue()));
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void isWellFormed(String name, Page page) throws IOException {
        byte[] bytes = CONVERTER.render(page);
        Files.createDirectories(OUT);
        Files.write(OUT.resolve(name + ".html"), bytes);
        String html = new String(bytes, StandardCharsets.UTF_8);
        assertThat(bytes.length).isLessThan(HEAVIEST);
        assertThat(html)
                .startsWith("<!doctype html>")
                .contains("<html lang=\"" + page.shell().language().tag() + "\">")
                .contains("<title>")
                .containsOnlyOnce("<main")
                .containsOnlyOnce("<h1");
        assertThat(html)
                .as("under a strict content policy")
                .doesNotContain("style=", "<script", "<style");
        assertThat(html)
                .as("from nowhere else")
                .doesNotContainPattern("(?:src|href|action)=\"(?:https?:)?//");
        assertThat(all(html, "\\bid=\"([^\"]+)\"")).as("ids").doesNotHaveDuplicates();
        assertThat(all(html, "\\bid=\"([^\"]+)\""))
                .as("what labels and links point at")
                .containsAll(all(html, "\\bfor=\"([^\"]+)\""))
                .containsAll(all(html, "href=\"#([^\"]+)\""))
                .containsAll(all(html, "aria-(?:describedby|labelledby)=\"([^\" ]+)"));
        assertThat(all(html, "<(div|section|ul|ol|table|form|p|details|dl)\\b").size())
                .as("opened and closed")
                .isEqualTo(all(html, "</(div|section|ul|ol|table|form|p|details|dl)>").size());
        assertThat(all(html, "(<p>[^<]*<(?:ul|div|dl|details|p)\\b)"))
                .as("blocks in a paragraph")
                .isEmpty();
    }

    private static java.util.List<String> all(String html, String pattern) {
        return Pattern.compile(pattern).matcher(html).results().map(PagesTest::first).toList();
    }

    private static String first(MatchResult result) {
        return result.group(1);
    }
}
