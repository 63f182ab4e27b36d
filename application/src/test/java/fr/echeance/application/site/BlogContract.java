package fr.echeance.application.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.Stage;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.site.BlogArticle;
import fr.echeance.domain.site.BlogText;
import fr.echeance.domain.site.Byline;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What every store of the blog keeps; run on an empty one. */
public abstract class BlogContract implements Stage {
    private static final Byline CELESTE =
            new Byline(new Pseudonym(new UUID(4, 1)), new PersonName("Céleste O’Brien-Łukasz"));
    private static final Byline DESIRE =
            new Byline(new Pseudonym(new UUID(4, 2)), new PersonName("Désiré Balancier"));

    protected abstract BlogArticles articles();

    protected abstract Bylines bylines();

    @Test
    void keepsBothLanguagesAndEachState() {
        BlogArticle article = add(1);
        assertIsThere(article, 1);
        article.publish(time());
        move(article);
        assertIsThere(article, 1);
        article.write(
                article.slug(), text("Autre 🕰️"), text("Other & <b>"), time().plusSeconds(3));
        run(() -> articles().write(article));
        assertIsThere(article, 2);
        article.withdraw(time().plusSeconds(9));
        move(article);
        assertIsThere(article, 2);
        run(() -> articles().remove(article.id()));
        assertThat(get(() -> articles().find(article.id()))).isEmpty();
    }

    @Test
    void takesANumberAndANameOnce() {
        BlogArticle first = add(1);
        assertThat(get(() -> articles().add(article(1, "autre")))).isFalse();
        assertThat(get(() -> articles().add(article(2, first.slug().value())))).isFalse();
        assertThat(get(() -> articles().isFree(first.slug(), first.id()))).isTrue();
        assertThat(get(() -> articles().isFree(first.slug(), new UUID(3, 2)))).isFalse();
    }

    @Test
    void listsWhatCanBeReadNewestFirstAndStaffsByWhatWasWrittenLast() {
        for (int n = 1; n <= 4; n++) {
            BlogArticle article = add(n);
            if (n == 4) continue;
            article.publish(time().plusSeconds(n * 10L));
            move(article);
        }
        Instant later = time().plusSeconds(29);
        assertThat(get(() -> articles().published(Language.EN, later, 0, 9)))
                .extracting(BlogArticles.Teaser::slug)
                .containsExactly(new Slug("a-2"), new Slug("a-1"));
        assertThat(get(() -> articles().published(Language.EN, later, 1, 1)))
                .containsExactly(
                        new BlogArticles.Teaser(
                                new Slug("a-1"), "EN 1", "Résumé", time().plusSeconds(10)));
        assertThat(get(() -> articles().count(later))).isEqualTo(2);
        assertThat(get(() -> articles().count(time()))).isZero();
        assertThat(get(() -> articles().all()))
                .extracting(one -> one.slug().value())
                .containsExactly("a-4", "a-3", "a-2", "a-1");
    }

    @Test
    void knowsWhenTheBlogBecameAnother() {
        Instant end = time().plusSeconds(1_000);
        assertThat(get(() -> articles().changedAt(end))).isEmpty();
        BlogArticle article = add(1);
        assertThat(get(() -> articles().changedAt(end))).as("a draft").isEmpty();
        article.publish(time().plusSeconds(10));
        move(article);
        assertThat(get(() -> articles().changedAt(time().plusSeconds(9)))).isEmpty();
        assertThat(get(() -> articles().changedAt(end))).contains(time().plusSeconds(10));
        article.write(article.slug(), text("a"), text("b"), time().plusSeconds(20));
        run(() -> articles().write(article));
        assertThat(get(() -> articles().changedAt(end))).contains(time().plusSeconds(20));
        article.withdraw(time().plusSeconds(30));
        move(article);
        assertThat(get(() -> articles().changedAt(end))).contains(time().plusSeconds(30));
    }

    @Test
    void hasOneAuthorUntilTheNameGoes() {
        UUID id = new UUID(3, 1);
        assertThat(get(() -> bylines().find(id))).isEmpty();
        assertThat(get(() -> bylines().sign(id, CELESTE, time()))).isTrue();
        assertThat(get(() -> bylines().find(id))).contains(CELESTE);
        assertThat(get(() -> bylines().sign(id, DESIRE, time()))).isTrue();
        assertThat(get(() -> bylines().find(id))).contains(DESIRE);
        run(() -> bylines().end(id, Deadline.at(time().plusSeconds(60))));
        assertThat(get(() -> bylines().find(id))).contains(DESIRE);
        wind(Duration.ofSeconds(61));
        assertThat(get(() -> bylines().find(id))).isEmpty();
        assertThat(get(() -> bylines().sign(id, CELESTE, time())))
                .as("its place is taken until the sweep")
                .isFalse();
    }

    private void assertIsThere(BlogArticle article, int version) {
        for (var there :
                java.util.List.of(
                        get(() -> articles().find(article.id())),
                        get(() -> articles().hold(article.id())))) {
            assertThat(there.orElseThrow().version()).isEqualTo(version);
            assertThat(there.orElseThrow().article()).usingRecursiveComparison().isEqualTo(article);
        }
        assertThat(get(() -> articles().named(article.slug())).map(BlogArticle::id))
                .isEqualTo(Optional.of(article.id()));
    }

    private BlogArticle add(int n) {
        BlogArticle article = article(n, "a-" + n);
        assertThat(get(() -> articles().add(article))).isTrue();
        return article;
    }

    private BlogArticle article(int n, String slug) {
        return BlogArticle.draft(
                new UUID(3, n),
                new Slug(slug),
                text("FR " + n),
                text("EN " + n),
                time().minusSeconds(100).plusSeconds(n));
    }

    private static BlogText text(String title) {
        return new BlogText(title, "Résumé", "# Corps\n\nUn\ndeux");
    }

    private void move(BlogArticle article) {
        run(() -> articles().move(article));
    }

    private void run(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }

    private <T> T get(Supplier<T> work) {
        return processing().run(WriteBlogArticle.class, _ -> work.get());
    }
}
