package fr.echeance.domain.site;

import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.Language;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An article of the blog, in both languages. It names nobody: its {@link Byline} is kept apart, and goes when the article is withdrawn.
 * Whether it is published is read off the clock, so that nothing has to happen at its time, and nothing can be missed.
 */
public final class BlogArticle {
    private final UUID id;
    private Slug slug;
    private BlogText fr;
    private BlogText en;
    private State state;
    private Instant writtenAt;

    private BlogArticle(
            UUID id, Slug slug, BlogText fr, BlogText en, State state, Instant writtenAt) {
        this.id = id;
        this.slug = slug;
        this.fr = fr;
        this.en = en;
        this.state = state;
        this.writtenAt = writtenAt;
    }

    public static BlogArticle draft(UUID id, Slug slug, BlogText fr, BlogText en, Instant now) {
        return new BlogArticle(id, slug, fr, en, new State.Draft(), now);
    }

    /** For stores alone. */
    public static BlogArticle fromStore(
            UUID id, Slug slug, BlogText fr, BlogText en, State state, Instant writtenAt) {
        return new BlogArticle(id, slug, fr, en, state, writtenAt);
    }

    /** Other words, or another address. Answers false when it is withdrawn; an address that somebody may have kept is never changed. */
    public boolean write(Slug named, BlogText french, BlogText english, Instant now) {
        if (state instanceof State.Withdrawn) return false;
        if (!named.equals(slug) && isPublic(now)) return false;
        slug = named;
        fr = french;
        en = english;
        writtenAt = now;
        return true;
    }

    /** It can be read from that time on. Answers false when it is no draft. */
    public boolean publish(Instant from) {
        if (!(state instanceof State.Draft)) return false;
        state = new State.Planned(from);
        return true;
    }

    /** A draft again. Answers false when it was not planned, or can be read already. */
    public boolean takeBack(Instant now) {
        if (!(state instanceof State.Planned) || isPublic(now)) return false;
        state = new State.Draft();
        return true;
    }

    /** Off the site, for good. Answers false when it cannot be read, or is withdrawn already. */
    public boolean withdraw(Instant now) {
        if (!(state instanceof State.Planned(var from)) || from.isAfter(now)) return false;
        state = new State.Withdrawn(from, now);
        return true;
    }

    /** Whether anybody can read it. */
    public boolean isPublic(Instant now) {
        return state instanceof State.Planned(var from) && !from.isAfter(now);
    }

    /** When it was written anew after it could be read. */
    public Optional<Instant> updatedAt() {
        return state instanceof State.Planned(var from) && writtenAt.isAfter(from)
                ? Optional.of(writtenAt)
                : Optional.empty();
    }

    public UUID id() {
        return id;
    }

    public Slug slug() {
        return slug;
    }

    public BlogText text(Language language) {
        return language == Language.FR ? fr : en;
    }

    public State state() {
        return state;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public sealed interface State {
        record Draft() implements State {}

        /** @param from in the past: it is published */
        record Planned(Instant from) implements State {}

        record Withdrawn(Instant from, Instant at) implements State {}
    }
}
