package fr.echeance.domain.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.UUID;

class BlogArticleTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Slug SAND = new Slug("le-sable");
    private static final BlogText FR = new BlogText("Le sable", "Il coule.", "Il *coule*.");
    private static final BlogText EN = new BlogText("The sand", "It runs.", "It *runs*.");

    private final BlogArticle article =
            BlogArticle.draft(new UUID(0xB, 1), SAND, FR, EN, NOW.minusSeconds(60));

    @Test
    void isReadFromItsTimeOnAndNothingHasToHappenThen() {
        assertThat(article.isPublic(NOW)).isFalse();
        assertThat(article.publish(NOW.plusSeconds(10))).isTrue();
        assertThat(article.publish(NOW)).as("no draft any more").isFalse();
        assertThat(article.isPublic(NOW.plusSeconds(9))).isFalse();
        assertThat(article.isPublic(NOW.plusSeconds(10))).isTrue();
    }

    @Test
    void isADraftAgainOnlyBeforeAnybodyCouldReadIt() {
        assertThat(article.takeBack(NOW)).as("a draft").isFalse();
        article.publish(NOW.plusSeconds(10));
        assertThat(article.takeBack(NOW)).isTrue();
        article.publish(NOW);
        assertThat(article.takeBack(NOW)).isFalse();
    }

    @Test
    void isWithdrawnForGood() {
        assertThat(article.withdraw(NOW)).as("nobody could read it").isFalse();
        article.publish(NOW);
        assertThat(article.withdraw(NOW.plusSeconds(5))).isTrue();
        assertThat(article.withdraw(NOW.plusSeconds(6))).isFalse();
        assertThat(article.publish(NOW)).isFalse();
        assertThat(article.write(SAND, FR, EN, NOW)).isFalse();
        assertThat(article.isPublic(NOW.plusSeconds(9))).isFalse();
        assertThat(article.state())
                .isEqualTo(new BlogArticle.State.Withdrawn(NOW, NOW.plusSeconds(5)));
    }

    @Test
    void keepsTheAddressThatSomebodyMayHaveKept() {
        Slug other = new Slug("du-sable");
        article.publish(NOW.plusSeconds(10));
        assertThat(article.write(other, FR, EN, NOW)).isTrue();
        assertThat(article.write(SAND, FR, EN, NOW.plusSeconds(10))).isFalse();
        assertThat(article.slug()).isEqualTo(other);
    }

    @Test
    void saysThatItWasUpdatedOnlyAfterItCouldBeRead() {
        article.publish(NOW);
        assertThat(article.updatedAt()).isEmpty();
        assertThat(article.write(SAND, EN, FR, NOW.plusSeconds(7))).isTrue();
        assertThat(article.text(Language.FR)).isEqualTo(EN);
        assertThat(article.updatedAt()).contains(NOW.plusSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "un\u0007deux", "…", "a\u202eb"})
    void takesNoTitleThatNobodyReads(String title) {
        assertThatThrownBy(() -> new BlogText(title, "Il coule.", "Il coule."))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void takesNoBookForAnArticle() {
        assertThatThrownBy(() -> new BlogText("Sable", "Il coule.", "x".repeat(1_000_000)))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("body: too-long");
        assertThat(new BlogText("Sable & <verre> ⏳", "Il coule.", "x".repeat(BlogText.BODY)))
                .isNotNull();
    }
}
