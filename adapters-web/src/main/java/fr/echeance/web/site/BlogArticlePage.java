package fr.echeance.web.site;

import fr.echeance.application.site.ReadBlogArticle;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.site.BlogArticle;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/** An article of the blog. */
public record BlogArticlePage(Shell shell, Told told) implements Page {
    static BlogArticlePage from(Shell shell, ReadBlogArticle.Outcome.Found found) {
        return new BlogArticlePage(
                shell,
                Told.of(
                        found.article(),
                        shell.language().spoken(),
                        found.author().map(PersonName::value).orElse(null)));
    }

    /**
     * An article in one language.
     *
     * @param html of its body
     * @param author nothing when the name is cut
     * @param published nothing while it is a draft
     * @param updated the day on which it was written anew, if that is another
     */
    public record Told(
            String tag,
            String title,
            String summary,
            String html,
            @Nullable String author,
            @Nullable LocalDate published,
            @Nullable LocalDate updated) {
        static Told of(
                BlogArticle article,
                fr.echeance.domain.shared.Language language,
                @Nullable String author) {
            var text = article.text(language);
            LocalDate published = day(from(article.state()));
            LocalDate updated = day(article.updatedAt().orElse(null));
            return new Told(
                    language.name().toLowerCase(java.util.Locale.ROOT),
                    text.title(),
                    text.summary(),
                    ArticleHtml.of(text.body()),
                    author,
                    published,
                    updated == null || updated.equals(published) ? null : updated);
        }

        private static @Nullable Instant from(BlogArticle.State state) {
            return switch (state) {
                case BlogArticle.State.Draft _ -> null;
                case BlogArticle.State.Planned(var from) -> from;
                case BlogArticle.State.Withdrawn(var from, _) -> from;
            };
        }

        private static @Nullable LocalDate day(@Nullable Instant at) {
            return at == null ? null : Deadline.dayOf(at);
        }
    }
}
