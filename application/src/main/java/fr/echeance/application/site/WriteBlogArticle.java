package fr.echeance.application.site;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.Reading;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.site.BlogArticle;
import fr.echeance.domain.site.BlogText;
import fr.echeance.domain.site.Byline;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Begins an article of the blog, or changes its words, published or not. The same words once more change nothing. */
@UseCase(Purpose.SITE_PUBLISHING)
public final class WriteBlogArticle {
    private final Processing processing;
    private final BlogArticles articles;
    private final Bylines bylines;

    WriteBlogArticle(Processing processing, BlogArticles articles, Bylines bylines) {
        this.processing = processing;
        this.articles = articles;
        this.bylines = bylines;
    }

    public Outcome handle(Command command) {
        Reading reading = new Reading(command.typed());
        var slug = reading.slug("slug");
        var fr = text(reading, "Fr");
        var en = text(reading, "En");
        boolean signed = command.version().isPresent() || command.author().isPresent();
        if (!signed) reading.rules().put("author", "required");
        if (slug.isEmpty() || fr.isEmpty() || en.isEmpty() || !signed)
            return new Outcome.Invalid(reading.rules());
        return processing.run(
                WriteBlogArticle.class,
                now -> {
                    articles.holdNames();
                    BlogArticle wanted =
                            BlogArticle.draft(command.id(), slug.get(), fr.get(), en.get(), now);
                    if (command.version().isPresent() || !articles.add(wanted))
                        return change(wanted, command, now);
                    command.author().ifPresent(author -> bylines.sign(wanted.id(), author, now));
                    return new Outcome.Written();
                });
    }

    private Outcome change(BlogArticle wanted, Command command, Instant now) {
        var held = articles.hold(wanted.id());
        if (held.isEmpty())
            return command.version().isEmpty()
                    ? new Outcome.Invalid(Map.of("slug", "taken"))
                    : new Outcome.Unknown();
        BlogArticle there = held.get().article();
        var author =
                command.author().filter(who -> !bylines.find(there.id()).equals(Optional.of(who)));
        if (same(there, wanted) && author.isEmpty()) return new Outcome.Written();
        if (command.version().filter(seen -> seen == held.get().version()).isEmpty())
            return new Outcome.ChangedMeanwhile();
        if (there.state() instanceof BlogArticle.State.Withdrawn) return new Outcome.IsWithdrawn();
        if (!articles.isFree(wanted.slug(), there.id()))
            return new Outcome.Invalid(Map.of("slug", "taken"));
        if (!there.write(wanted.slug(), wanted.text(Language.FR), wanted.text(Language.EN), now))
            return new Outcome.Invalid(Map.of("slug", "address-kept"));
        if (author.isPresent() && !bylines.sign(there.id(), author.get(), now))
            return new Outcome.Invalid(Map.of("author", "name-hidden"));
        articles.write(there);
        return new Outcome.Written();
    }

    private static boolean same(BlogArticle one, BlogArticle other) {
        return one.slug().equals(other.slug())
                && one.text(Language.FR).equals(other.text(Language.FR))
                && one.text(Language.EN).equals(other.text(Language.EN));
    }

    private static Optional<BlogText> text(Reading reading, String language) {
        var title = reading.line("title" + language, BlogText.TITLE);
        var summary = reading.line("summary" + language, BlogText.SUMMARY);
        var body = reading.lines("body" + language, BlogText.BODY);
        return title.isEmpty() || summary.isEmpty() || body.isEmpty()
                ? Optional.empty()
                : Optional.of(new BlogText(title.get(), summary.get(), body.get()));
    }

    /**
     * @param id made with the form: sent twice, it begins one article
     * @param version that was seen; empty begins an article
     * @param author empty leaves the name that is there
     * @param typed fields slug, titleFr, summaryFr, bodyFr, titleEn, summaryEn, bodyEn as typed
     */
    public record Command(
            UUID id,
            Optional<Integer> version,
            Optional<Byline> author,
            Map<String, String> typed) {}

    public sealed interface Outcome {
        record Written() implements Outcome {}

        record Unknown() implements Outcome {}

        /** Off the site: nobody writes it any more. */
        record IsWithdrawn() implements Outcome {}

        /** Somebody else was faster: nothing changed. */
        record ChangedMeanwhile() implements Outcome {}

        /** By names of fields. */
        record Invalid(Map<String, String> rules) implements Outcome {}
    }
}
