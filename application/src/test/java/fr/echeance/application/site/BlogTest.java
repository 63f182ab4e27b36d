package fr.echeance.application.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.site.PlanBlogArticle.Step;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.site.Byline;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class BlogTest {
    private static final Slug SAND = new Slug("sable");
    private static final Byline OTHER =
            new Byline(new Pseudonym(new UUID(1, 1)), new PersonName("Désiré Balancier"));

    private final TestBlog blog = new TestBlog();

    @Test
    void isWrittenOnceHoweverOftenTheFormIsSent() {
        UUID id = blog.draft("sable");
        assertThat(write(id, Optional.empty(), Map.of()))
                .isEqualTo(new WriteBlogArticle.Outcome.Written());
        assertThat(blog.version(id)).isEqualTo(1);
        assertThat(blog.articles.all()).hasSize(1);
        assertThat(blog.view.handle(id).orElseThrow().author()).contains(TestBlog.NAME);
    }

    @Test
    void tellsTheLaterOfTwoEditors() {
        UUID id = blog.draft("sable");
        assertThat(write(id, Optional.of(1), Map.of("titleFr", "Du sable")))
                .isEqualTo(new WriteBlogArticle.Outcome.Written());
        assertThat(write(id, Optional.of(1), Map.of("titleFr", "Du sable")))
                .as("twice")
                .isEqualTo(new WriteBlogArticle.Outcome.Written());
        assertThat(write(id, Optional.of(1), Map.of("titleFr", "Encore du sable")))
                .isEqualTo(new WriteBlogArticle.Outcome.ChangedMeanwhile());
        assertThat(
                        blog.write.handle(
                                new WriteBlogArticle.Command(
                                        id, Optional.of(1), Optional.of(OTHER), typed(Map.of()))))
                .as("another author is another article")
                .isEqualTo(new WriteBlogArticle.Outcome.ChangedMeanwhile());
        assertThat(write(new UUID(9, 9), Optional.of(1), Map.of()))
                .isEqualTo(new WriteBlogArticle.Outcome.Unknown());
    }

    @ParameterizedTest
    @CsvSource({
        "slug, Le Sable, slug",
        "slug, ../etc, slug",
        "slug, '', required",
        "titleFr, '', required",
        "titleEn, …, required",
        "summaryFr, 'a\u0007b', control-character",
        "bodyEn, '', required"
    })
    void takesNothingHalf(String field, String value, String rule) {
        assertThat(write(new UUID(9, 9), Optional.empty(), Map.of(field, value)))
                .isEqualTo(new WriteBlogArticle.Outcome.Invalid(Map.of(field, rule)));
        assertThat(blog.articles.all()).isEmpty();
    }

    @Test
    void wantsAnAuthorWhoWorksHereAndAnAddressOfItsOwn() {
        assertThat(
                        blog.write.handle(
                                new WriteBlogArticle.Command(
                                        new UUID(9, 9),
                                        Optional.empty(),
                                        Optional.empty(),
                                        typed(Map.of()))))
                .isEqualTo(new WriteBlogArticle.Outcome.Invalid(Map.of("author", "required")));
        assertThat(blog.introduce.handle(new UUID(9, 9))).isEmpty();
        blog.draft("sable");
        UUID other = blog.draft("verre");
        assertThat(write(new UUID(9, 9), Optional.empty(), Map.of()))
                .isEqualTo(new WriteBlogArticle.Outcome.Invalid(Map.of("slug", "taken")));
        assertThat(write(other, Optional.of(1), Map.of("slug", "sable")))
                .isEqualTo(new WriteBlogArticle.Outcome.Invalid(Map.of("slug", "taken")));
    }

    @Test
    void isPublishedAtItsTimeWithNobodyThere() {
        UUID id = blog.draft("sable");
        Instant at = blog.clock.now().plusSeconds(60);
        assertThat(blog.plan.handle(id, publish(at.minusSeconds(61), 1)))
                .isEqualTo(new PlanBlogArticle.Outcome.Past());
        assertThat(blog.plan.handle(id, publish(at, 7)))
                .as("of other words than were seen")
                .isEqualTo(new PlanBlogArticle.Outcome.Elsewhere());
        assertThat(blog.plan.handle(id, publish(at, 1)))
                .isEqualTo(new PlanBlogArticle.Outcome.Done());
        assertThat(blog.read.handle(SAND)).isEqualTo(new ReadBlogArticle.Outcome.Unknown());
        assertThat(list().total()).isZero();
        blog.clock.wind(Duration.ofSeconds(60));
        assertThat(blog.read.handle(SAND)).isInstanceOf(ReadBlogArticle.Outcome.Found.class);
        assertThat(list().articles()).hasSize(1);
        assertThat(blog.plan.handle(id, new Step.TakeBack()))
                .isEqualTo(new PlanBlogArticle.Outcome.Elsewhere());
        assertThat(blog.plan.handle(new UUID(9, 9), new Step.TakeBack()))
                .isEqualTo(new PlanBlogArticle.Outcome.Unknown());
    }

    @Test
    void keepsItsAddressOnceItWasPublished() {
        UUID id = blog.published("sable");
        assertThat(write(id, Optional.of(1), Map.of("slug", "du-sable")))
                .isEqualTo(new WriteBlogArticle.Outcome.Invalid(Map.of("slug", "address-kept")));
        assertThat(write(id, Optional.of(1), Map.of("bodyFr", "Autre chose.")))
                .isEqualTo(new WriteBlogArticle.Outcome.Written());
    }

    @Test
    void isGoneWhenWithdrawnAndItsAuthorsNameWithTheDay() {
        UUID id = blog.published("sable");
        assertThat(blog.withdraw.handle(id, WithdrawBlogArticle.Step.THROW_AWAY)).contains(false);
        assertThat(blog.withdraw.handle(id, WithdrawBlogArticle.Step.WITHDRAW)).contains(true);
        assertThat(blog.withdraw.handle(id, WithdrawBlogArticle.Step.WITHDRAW)).contains(false);
        assertThat(blog.read.handle(SAND)).isEqualTo(new ReadBlogArticle.Outcome.Gone());
        assertThat(write(id, Optional.of(1), Map.of("titleFr", "Encore")))
                .isEqualTo(new WriteBlogArticle.Outcome.IsWithdrawn());
        assertThat(blog.bylines.find(id)).as("the day is not over").isPresent();
        blog.clock.wind(Duration.ofHours(14));
        assertThat(blog.bylines.find(id)).isEmpty();
        assertThat(list().total()).isZero();
    }

    @Test
    void throwsADraftAwayWithItsAuthorsName() {
        UUID id = blog.draft("sable");
        assertThat(blog.withdraw.handle(id, WithdrawBlogArticle.Step.WITHDRAW)).contains(false);
        assertThat(blog.withdraw.handle(id, WithdrawBlogArticle.Step.THROW_AWAY)).contains(true);
        assertThat(blog.withdraw.handle(id, WithdrawBlogArticle.Step.THROW_AWAY)).isEmpty();
        assertThat(blog.read.handle(SAND)).isEqualTo(new ReadBlogArticle.Outcome.Unknown());
        blog.clock.wind(Duration.ofHours(14));
        assertThat(blog.bylines.find(id)).isEmpty();
    }

    @Test
    void signsWithTheNameOfTheStaffAndThePseudonymOfTheirAddress() {
        Byline byline = blog.introduce.handle(TestBlog.EDITOR).orElseThrow();
        assertThat(byline.name()).isEqualTo(TestBlog.NAME);
        assertThat(byline.person())
                .isEqualTo(
                        Pseudonym.of(
                                new EmailAddress(TestBlog.ADDRESS.value()),
                                fr.echeance.application.order.SampleOrders.KEY));
    }

    @Test
    void mapsTheSiteInPartsOfTwentyThousand() {
        assertThat(blog.map.handle(1).orElseThrow().parts()).isEqualTo(1);
        blog.pages.put(MapSite.PART + 1);
        assertThat(blog.map.handle(1).orElseThrow().listed()).hasSize(MapSite.PART);
        assertThat(blog.map.handle(2).orElseThrow().listed()).hasSize(1);
        assertThat(blog.map.handle(0)).isEmpty();
        assertThat(blog.map.handle(3)).isEmpty();
    }

    private ReadBlog.View list() {
        return blog.list.handle(new ReadBlog.Query(Language.FR, 1, 10));
    }

    private static Step publish(Instant at, int version) {
        return new Step.Publish(Optional.of(at), version);
    }

    private WriteBlogArticle.Outcome write(
            UUID id, Optional<Integer> version, Map<String, String> changes) {
        return blog.write.handle(
                new WriteBlogArticle.Command(
                        id,
                        version,
                        version.isEmpty()
                                ? blog.introduce.handle(TestBlog.EDITOR)
                                : Optional.empty(),
                        typed(changes)));
    }

    private static Map<String, String> typed(Map<String, String> changes) {
        Map<String, String> typed = TestBlog.typed("sable");
        typed.putAll(changes);
        return typed;
    }
}
