package fr.echeance.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.site.PlanBlogArticle.Step;
import fr.echeance.application.site.TestBlog;
import fr.echeance.application.site.WithdrawBlogArticle;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

class BlogControllerTest {
    private final BlogFixture fixture = new BlogFixture();
    private final TestBlog blog = fixture.blog;
    private final WebFixture web = fixture.web;

    @Test
    void showsWhatIsPublishedAndNothingElse() throws Exception {
        blog.published("sable");
        UUID planned = blog.draft("verre");
        blog.plan.handle(
                planned, new Step.Publish(Optional.of(blog.clock.now().plusSeconds(60)), 1));
        blog.draft("brouillon");
        web.perform(get("/blog")).andExpect(status().isOk());
        assertThat(web.page(BlogPage.class).entries())
                .extracting(BlogPage.Entry::slug)
                .containsExactly("sable");
        web.perform(get("/blog/sable")).andExpect(status().isOk());
        BlogArticlePage.Told told = web.page(BlogArticlePage.class).told();
        assertThat(told.title()).isEqualTo("Le sable & le <verre> ⏳");
        assertThat(told.author()).isEqualTo(TestBlog.NAME.value());
        assertThat(told.html()).contains("<h2>Le sable</h2>", "<em>coule</em>");
        assertThat(told.updated()).isNull();
        web.perform(get("/blog/verre")).andExpect(status().isNotFound());
        web.perform(get("/blog/brouillon")).andExpect(status().isNotFound());
        blog.clock.wind(Duration.ofSeconds(60));
        web.later(Duration.ofSeconds(1));
        web.perform(get("/blog/verre")).andExpect(status().isOk());
    }

    @Test
    void answersThatAWithdrawnArticleIsGone() throws Exception {
        UUID id = blog.published("sable");
        blog.withdraw.handle(id, WithdrawBlogArticle.Step.WITHDRAW);
        web.perform(get("/blog/sable")).andExpect(status().isGone());
        web.perform(get("/blog")).andExpect(status().isOk());
        assertThat(web.page(BlogPage.class).entries()).isEmpty();
    }

    @Test
    void speaksTheLanguageOfTheAddressAndRemembersIt() throws Exception {
        blog.published("sable");
        web.perform(get("/blog/sable?lang=en"))
                .andExpect(status().isOk())
                .andExpect(cookie().value("language", "en"));
        BlogArticlePage page = web.page(BlogArticlePage.class);
        assertThat(page.told().title()).isEqualTo("The sand & the <glass> ⏳");
        assertThat(page.shell().path()).isEqualTo("/blog/sable");
        web.perform(get("/blog?lang=de&page=1"))
                .andExpect(status().isOk())
                .andExpect(cookie().doesNotExist("language"));
        assertThat(web.page(BlogPage.class).entries().getFirst().title()).startsWith("Le sable");
    }

    @Test
    void turnsItsPages() throws Exception {
        for (int n = 0; n < 11; n++) blog.published("a-" + n);
        web.perform(get("/blog")).andExpect(status().isOk());
        assertThat(web.page(BlogPage.class).entries()).hasSize(10);
        assertThat(web.page(BlogPage.class).pager().more()).isTrue();
        web.perform(get("/blog").param("page", "2")).andExpect(status().isOk());
        assertThat(web.page(BlogPage.class).entries()).hasSize(1);
        web.perform(get("/blog").param("page", "3")).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "zwei", "9999999", "1e3", "1\u0000"})
    void knowsNoSuchPage(String page) throws Exception {
        web.perform(get("/blog").param("page", page)).andExpect(status().isBadRequest());
        assertThat(web.refusal()).isEqualTo("page: whole");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nirgendwo",
                "Sable",
                "sable ",
                "sable'--",
                "<script>",
                "%",
                "⏳",
                "new",
                "sable\u0000",
                "..",
                "x{200}"
            })
    void findsNothingUnderANameThatIsNone(String slug) throws Exception {
        blog.published("sable");
        String named = slug.equals("x{200}") ? "x".repeat(2_000) : slug;
        web.perform(get("/blog/{slug}", named)).andExpect(status().isNotFound());
    }
}
