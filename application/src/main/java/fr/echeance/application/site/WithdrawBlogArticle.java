package fr.echeance.application.site;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.site.BlogArticle;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes an article off the site for good: nobody reads it from this instant on, and its author's name goes as the rule of its kind says
 * (GDPR art. 5(1)(e)). A draft is thrown away, name and all. Twice is once.
 */
@UseCase(Purpose.SITE_PUBLISHING)
public final class WithdrawBlogArticle {
    private final Processing processing;
    private final BlogArticles articles;
    private final Bylines bylines;

    WithdrawBlogArticle(Processing processing, BlogArticles articles, Bylines bylines) {
        this.processing = processing;
        this.articles = articles;
        this.bylines = bylines;
    }

    /** Answers whether it was done, which it is not when the article stands elsewhere than was seen; empty when there is none. */
    public Optional<Boolean> handle(UUID id, Step step) {
        return processing.run(
                WithdrawBlogArticle.class,
                now -> articles.hold(id).map(held -> end(held.article(), step, now)));
    }

    private boolean end(BlogArticle article, Step step, Instant now) {
        boolean fits =
                switch (step) {
                    case WITHDRAW -> article.withdraw(now);
                    case THROW_AWAY -> article.state() instanceof BlogArticle.State.Draft;
                };
        if (!fits) return false;
        Milestones withdrawn = Milestones.of(Milestone.WITHDRAWN, Deadline.dayOf(now));
        bylines.end(article.id(), RecordKind.ARTICLE.rule().deadlines(withdrawn).activeUntil());
        if (step == Step.WITHDRAW) articles.move(article);
        else articles.remove(article.id());
        return true;
    }

    public enum Step {
        /** What can be read. */
        WITHDRAW,
        /** A draft. */
        THROW_AWAY
    }
}
