package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.site.TestBlog;
import fr.echeance.domain.site.BlogArticle;
import fr.echeance.web.shared.Option;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

class BlogDeskTest {
    private final BlogFixture fixture = new BlogFixture();
    private final TestBlog blog = fixture.blog;
    private final WebFixture web = fixture.web;

    @Test
    void beginsAnArticleOnceHoweverOftenTheFormIsSent() throws Exception {
        web.inside(get("/backoffice/blog/new")).andExpect(status().isOk());
        BlogSheetPage fresh = web.page(BlogSheetPage.class);
        assertThat(fresh.authors())
                .containsExactly(
                        new Option(TestBlog.EDITOR.toString(), TestBlog.NAME.value(), true));
        for (int i = 0; i < 2; i++)
            write(fresh.id(), typed())
                    .andExpect(status().isSeeOther())
                    .andExpect(redirectedUrl(at(fresh.id()) + "?notice=blog_written"));
        web.inside(get("/backoffice/blog")).andExpect(status().isOk());
        assertThat(web.page(BlogDeskPage.class).rows())
                .extracting(BlogDeskPage.Row::state)
                .containsExactly("draft");
        web.inside(get(at(fresh.id())).param("notice", "nonsense")).andExpect(status().isOk());
        BlogSheetPage page = web.page(BlogSheetPage.class);
        assertThat(page.sights()).extracting(BlogArticlePage.Told::tag).containsExactly("fr", "en");
        assertThat(page.authors().getFirst())
                .as("the name that is there")
                .isEqualTo(new Option("", TestBlog.NAME.value(), true));
        assertThat(page.notice()).isNull();
    }

    @Test
    void keepsWhatWasTypedWhereSomethingIsToBeMended() throws Exception {
        UUID id = UUID.randomUUID();
        Map<String, String> typed = typed();
        typed.put("titleFr", "Sable\r\nBcc: basile@example.com");
        typed.put("bodyEn", "x".repeat(1_000_000));
        typed.put("slug", "Le Sable");
        write(id, typed).andExpect(status().isBadRequest());
        BlogSheetPage page = web.page(BlogSheetPage.class);
        assertThat(page.form().rules())
                .isEqualTo(
                        Map.of(
                                "slug", "slug",
                                "titleFr", "control-character",
                                "bodyEn", "too-long"));
        assertThat(page.form().value("bodyFr")).isEqualTo(typed().get("bodyFr"));
        assertThat(blog.articles.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', required", "nobody, choice", "00000000-0000-4000-8000-000000000099, choice"})
    void wantsAnAuthorWhoWorksHere(String author, String rule) throws Exception {
        Map<String, String> typed = typed();
        typed.put("author", author);
        write(UUID.randomUUID(), typed).andExpect(status().isBadRequest());
        assertThat(web.page(BlogSheetPage.class).form().rules()).isEqualTo(Map.of("author", rule));
        assertThat(blog.articles.all()).isEmpty();
    }

    @Test
    void showsTheLaterOfTwoEditorsWhatTheOtherWrote() throws Exception {
        UUID id = blog.draft("sable");
        Map<String, String> typed = change(id);
        typed.put("titleFr", "Du sable");
        write(id, typed).andExpect(status().isSeeOther());
        typed.put("titleFr", "Encore du sable");
        write(id, typed).andExpect(status().isConflict());
        assertThat(web.page(BlogSheetPage.class).differences()).hasSize(1);
        write(UUID.randomUUID(), typed).andExpect(status().isNotFound());
    }

    @Test
    void publishesAtATimeOfParisAndTakesItBack() throws Exception {
        UUID id = blog.draft("sable");
        publish(id, "2026-12-24T08:30").andExpect(redirectedUrl(at(id) + "?notice=blog_moved"));
        assertThat(blog.articles.find(id).orElseThrow().article().state())
                .isEqualTo(new BlogArticle.State.Planned(Instant.parse("2026-12-24T07:30:00Z")));
        web.inside(get(at(id)));
        assertThat(web.page(BlogSheetPage.class).state()).isEqualTo("planned");
        assertThat(web.page(BlogSheetPage.class).address()).isNull();
        step(id, "remove").andExpect(redirectedUrl(at(id) + "?notice=blog_elsewhere"));
        step(id, "take-back").andExpect(redirectedUrl(at(id) + "?notice=blog_moved"));
        step(id, "remove").andExpect(redirectedUrl("/backoffice/blog?notice=blog_removed"));
        step(id, "remove").andExpect(redirectedUrl("/backoffice/blog?notice=blog_removed"));
        web.inside(get(at(id))).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "demain, date",
        "2026-02-30T08:00, date",
        "2026-12-24, date",
        "+99999-01-01T00:00, date",
        "2026-11-23T09:59, past-time",
        "0001-01-01T00:00, past-time"
    })
    void asksAgainForATimeThatIsNoneOrHasPassed(String typed, String rule) throws Exception {
        UUID id = blog.draft("sable");
        publish(id, typed).andExpect(status().isBadRequest());
        assertThat(web.page(BlogSheetPage.class).when().rule()).isEqualTo(rule);
        assertThat(blog.articles.find(id).orElseThrow().article().state())
                .isEqualTo(new BlogArticle.State.Draft());
    }

    @Test
    void publishesEditsAndWithdrawsAndEachButtonOfAnotherStateChangesNothing() throws Exception {
        UUID id = blog.draft("sable");
        step(id, "withdraw").andExpect(redirectedUrl(at(id) + "?notice=blog_elsewhere"));
        step(id, "publish").andExpect(redirectedUrl(at(id) + "?notice=blog_elsewhere"));
        publish(id, "").andExpect(redirectedUrl(at(id) + "?notice=blog_moved"));
        step(id, "take-back").andExpect(redirectedUrl(at(id) + "?notice=blog_elsewhere"));
        blog.clock.wind(Duration.ofDays(2));
        Map<String, String> typed = change(id);
        typed.put("bodyFr", "Il ne coule plus.");
        write(id, typed).andExpect(status().isSeeOther());
        web.inside(get(at(id)));
        assertThat(web.page(BlogSheetPage.class).address()).isEqualTo("/blog/sable");
        assertThat(web.page(BlogSheetPage.class).sights().getFirst().updated())
                .hasToString("2026-11-25");
        step(id, "withdraw").andExpect(redirectedUrl(at(id) + "?notice=blog_moved"));
        step(id, "withdraw").andExpect(redirectedUrl(at(id) + "?notice=blog_elsewhere"));
        web.inside(get(at(id)));
        assertThat(web.page(BlogSheetPage.class).isWritten()).isFalse();
        typed.put("bodyFr", "Si.");
        typed.put("version", "2");
        write(id, typed).andExpect(redirectedUrl(at(id) + "?notice=blog_elsewhere"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish", "take-back", "withdraw"})
    void movesNothingThatIsNotThere(String step) throws Exception {
        step(UUID.randomUUID(), step).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "00000000-0000-4000-8000-000000000099"})
    void findsNothingUnderAnIdThatNamesNothing(String id) throws Exception {
        web.inside(get("/backoffice/blog/" + id)).andExpect(status().isNotFound());
        assertThat(web.page(ProblemPage.class).spoken()).isEqualTo(404);
    }

    private static Map<String, String> typed() {
        Map<String, String> typed = TestBlog.typed("sable");
        typed.put("author", TestBlog.EDITOR.toString());
        return typed;
    }

    /** What the form of an article that is there sends. */
    private Map<String, String> change(UUID id) {
        Map<String, String> typed = new HashMap<>(TestBlog.typed("sable"));
        typed.put("author", "");
        typed.put("version", String.valueOf(blog.version(id)));
        return typed;
    }

    private ResultActions write(UUID id, Map<String, String> typed) {
        MockHttpServletRequestBuilder form = post(at(id));
        typed.forEach(form::param);
        return web.inside(form);
    }

    private ResultActions publish(UUID id, String publishAt) {
        return web.inside(
                post(at(id) + "/publish")
                        .param("publishAt", publishAt)
                        .param("version", String.valueOf(blog.version(id))));
    }

    private ResultActions step(UUID id, String step) {
        return web.inside(post(at(id) + "/" + step));
    }

    private static String at(UUID id) {
        return "/backoffice/blog/" + id;
    }
}
