package fr.echeance.application.site;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.site.BlogArticle;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Publishes an article, now or at a time, or takes that back before anybody could read it. Twice is once; what does not fit changes nothing. */
@NoPersonalData
public final class PlanBlogArticle {
    private final Processing processing;
    private final BlogArticles articles;

    PlanBlogArticle(Processing processing, BlogArticles articles) {
        this.processing = processing;
        this.articles = articles;
    }

    public Outcome handle(UUID id, Step step) {
        return processing.run(
                PlanBlogArticle.class,
                now ->
                        articles.hold(id)
                                .map(held -> plan(held, step, now))
                                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome plan(BlogArticles.Written held, Step step, Instant now) {
        BlogArticle article = held.article();
        return switch (step) {
            case Step.Publish(var at, _) when at.filter(now::isAfter).isPresent() ->
                    new Outcome.Past();
            case Step.Publish(var at, var seen) ->
                    moved(article, seen == held.version() && article.publish(at.orElse(now)));
            case Step.TakeBack _ -> moved(article, article.takeBack(now));
        };
    }

    private Outcome moved(BlogArticle article, boolean moved) {
        if (moved) articles.move(article);
        return moved ? new Outcome.Done() : new Outcome.Elsewhere();
    }

    public sealed interface Step {
        /**
         * @param at empty: at once
         * @param version of the words that were seen: nobody publishes others
         */
        record Publish(Optional<Instant> at, int version) implements Step {}

        record TakeBack() implements Step {}
    }

    public sealed interface Outcome {
        record Done() implements Outcome {}

        record Unknown() implements Outcome {}

        /** The time has passed. */
        record Past() implements Outcome {}

        /** Its state, or its words, are others than were seen. */
        record Elsewhere() implements Outcome {}
    }
}
