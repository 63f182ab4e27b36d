package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleHtmlTest {
    @Test
    void showsMarkupBelowTheHeadingOfThePage() {
        assertThat(ArticleHtml.of("# Le sable\n\nIl *coule* & [va](/products).\n\n###### Fin"))
                .contains("<h2>Le sable</h2>")
                .contains("<em>coule</em> &amp; <a rel=\"nofollow\" href=\"/products\">va</a>")
                .contains("<h6>Fin</h6>");
        assertThat(ArticleHtml.of("[a](https://example.com/x) [b](mailto:a@example.com)"))
                .contains("href=\"https://example.com/x\"", "href=\"mailto:a@example.com\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](data:text/html,x)",
                "[a](vbscript:x)",
                "<javascript:alert(1)>",
                "[a](/x \"\\\"onclick=alert(1)\")",
                "![a](https://example.com/pixel.png)",
                "[![a](https://example.com/pixel.png)](/x)"
            })
    void letsNothingRunAndFetchesNothing(String text) {
        assertThat(ArticleHtml.of(text))
                .doesNotContain("<script", "<img")
                .doesNotContainPattern("href=\"(?!/|\")")
                .doesNotContainPattern("\\bonclick=\"");
    }

    @Test
    void endsHoweverDeepSomethingIsNested() {
        for (String text :
                new String[] {
                    "*".repeat(10_000) + "a" + "*".repeat(10_000),
                    "> ".repeat(10_000),
                    "[".repeat(20_000),
                    "![".repeat(6_000) + "](a)".repeat(2_000),
                    "_a ".repeat(6_000),
                    "`".repeat(20_000),
                    "- ".repeat(10_000)
                }) assertThat(ArticleHtml.of(text)).isNotEmpty();
    }
}
