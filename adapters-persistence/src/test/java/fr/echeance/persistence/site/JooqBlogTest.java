package fr.echeance.persistence.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.privacy.ExportPersonalRecords;
import fr.echeance.application.privacy.RequestErasure;
import fr.echeance.application.privacy.RunErasures;
import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.application.privacy.UndoErasure;
import fr.echeance.application.privacy.ViewPersonalRecords;
import fr.echeance.application.site.BlogArticles;
import fr.echeance.application.site.BlogContract;
import fr.echeance.application.site.Bylines;
import fr.echeance.application.site.ReadBlogArticle;
import fr.echeance.application.site.TestBlog;
import fr.echeance.application.site.WithdrawBlogArticle;
import fr.echeance.application.site.WriteBlogArticle;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.persistence.shared.PersistenceFixture;
import fr.echeance.persistence.shared.PostgresStage;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

class JooqBlogTest extends BlogContract implements PostgresStage {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();
    private final BlogPath blog = new BlogPath(fixture);

    @Test
    void isOneArticleWhenTheFormComesManyTimesAtOnce() throws Exception {
        assertThat(atOnce(_ -> () -> blog.write(new UUID(0xB, 1), "sable")))
                .containsOnly(new WriteBlogArticle.Outcome.Written());
        assertThat(fixture.count("catalog.blog_article")).isOne();
        assertThat(fixture.count("shop.byline")).isOne();
    }

    @Test
    void givesAnAddressToOneOfThoseWhoWantItAtOnce() throws Exception {
        assertThat(atOnce(n -> () -> blog.write(new UUID(0xB, n), "sable")))
                .containsOnlyOnce(new WriteBlogArticle.Outcome.Written());
        assertThat(fixture.count("catalog.blog_article")).isOne();
        assertThat(fixture.count("shop.byline")).isOne();
    }

    /** The article stays, and names nobody. */
    @Test
    void losesItsAuthorsNameWhenTheAuthorAsksForIt() {
        blog.publish("sable");
        assertThat(kinds()).containsExactly(RecordKind.ARTICLE);
        assertThat(
                        fixture.bean(ExportPersonalRecords.class)
                                .handle(BlogPath.BYLINE.person())
                                .kinds()
                                .getFirst()
                                .records()
                                .getFirst()
                                .json())
                .contains(TestBlog.NAME.value());
        ask();
        assertThat(author()).as("hidden at once").isEmpty();
        fixture.bean(UndoErasure.class).handle(BlogPath.BYLINE.person());
        assertThat(author()).as("taken back").isPresent();
        ask();
        wind(Duration.ofDays(7).plusSeconds(61));
        assertThat(fixture.bean(RunErasures.class).handle(10).failed()).isEmpty();
        assertThat(author()).isEmpty();
        assertThat(fixture.count("shop.byline")).isZero();
    }

    @Test
    void losesItsAuthorsNameOnTheDayAfterItWasWithdrawn() {
        UUID id = blog.publish("sable");
        fixture.bean(WithdrawBlogArticle.class).handle(id, WithdrawBlogArticle.Step.WITHDRAW);
        sweep();
        assertThat(fixture.count("shop.byline")).isOne();
        wind(Duration.ofDays(1));
        sweep();
        assertThat(fixture.count("shop.byline")).isZero();
        assertThat(fixture.bean(ReadBlogArticle.class).handle(new Slug("sable")))
                .isEqualTo(new ReadBlogArticle.Outcome.Gone());
    }

    private <T> List<T> atOnce(IntFunction<Callable<T>> click) throws Exception {
        List<Callable<T>> clicks = new ArrayList<>();
        for (int n = 0; n < 8; n++) clicks.add(click.apply(n));
        List<T> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<T> answer : threads.invokeAll(clicks)) answers.add(answer.get());
        }
        return answers;
    }

    private Optional<PersonName> author() {
        return fixture.bean(ReadBlogArticle.class).handle(new Slug("sable"))
                        instanceof ReadBlogArticle.Outcome.Found(_, var author)
                ? author
                : Optional.empty();
    }

    private List<RecordKind> kinds() {
        return fixture.bean(ViewPersonalRecords.class).handle(BlogPath.BYLINE.person()).stream()
                .map(ViewPersonalRecords.Kind::kind)
                .toList();
    }

    private void ask() {
        fixture.bean(RequestErasure.class)
                .handle(
                        new RequestErasure.Command(
                                BlogPath.BYLINE.person(), BlogPath.CELESTE, false, Language.FR));
    }

    private void sweep() {
        assertThat(fixture.bean(SweepRetention.class).handle(SweepRetention.Command.run()).failed())
                .isFalse();
    }

    @Override
    protected BlogArticles articles() {
        return fixture.bean(BlogArticles.class);
    }

    @Override
    protected Bylines bylines() {
        return fixture.bean(Bylines.class);
    }
}
