package fr.echeance.persistence.site;

import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.site.IntroduceAuthor;
import fr.echeance.application.site.ListBlogArticles;
import fr.echeance.application.site.MapSite;
import fr.echeance.application.site.PlanBlogArticle;
import fr.echeance.application.site.PlanBlogArticle.Step;
import fr.echeance.application.site.ReadBlog;
import fr.echeance.application.site.ReadBlogArticle;
import fr.echeance.application.site.TestBlog;
import fr.echeance.application.site.ViewBlogArticle;
import fr.echeance.application.site.WithdrawBlogArticle;
import fr.echeance.application.site.WriteBlogArticle;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.site.Byline;
import fr.echeance.persistence.shared.PersistenceFixture;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every use case of the blog, on every branch that speaks to the database. */
public final class BlogPath {
    static final EmailAddress CELESTE = new EmailAddress("celeste@blog.example.com");
    static final Byline BYLINE = new Byline(Pseudonym.of(CELESTE, SampleOrders.KEY), TestBlog.NAME);
    private static final Byline OTHER = new Byline(new Pseudonym(new UUID(4, 2)), TestBlog.NAME);

    private final PersistenceFixture fixture;

    public BlogPath(PersistenceFixture fixture) {
        this.fixture = fixture;
    }

    public void walk() {
        use(IntroduceAuthor.class).handle(new UUID(9, 9));
        UUID id = publish("sable");
        Map<String, String> other = TestBlog.typed("sable");
        other.put("titleFr", "Autre chose");
        use(WriteBlogArticle.class)
                .handle(
                        new WriteBlogArticle.Command(
                                id, Optional.of(version(id)), Optional.of(OTHER), other));
        use(ReadBlogArticle.class).handle(new Slug("sable"));
        use(ReadBlog.class).handle(new ReadBlog.Query(Language.FR, 1, 10));
        use(ListBlogArticles.class).handle();
        use(MapSite.class).handle(1);
        use(WithdrawBlogArticle.class).handle(id, WithdrawBlogArticle.Step.WITHDRAW);
        UUID draft = draft("verre");
        plan(draft, new Step.Publish(Optional.empty(), 1));
        plan(draft, new Step.TakeBack());
        use(WithdrawBlogArticle.class).handle(draft("temps"), WithdrawBlogArticle.Step.THROW_AWAY);
    }

    UUID publish(String slug) {
        UUID id = draft(slug);
        plan(id, new Step.Publish(Optional.empty(), version(id)));
        return id;
    }

    private UUID draft(String slug) {
        UUID id = new UUID(0xB, slug.hashCode());
        for (int i = 0; i < 2; i++) write(id, slug);
        return id;
    }

    WriteBlogArticle.Outcome write(UUID id, String slug) {
        return use(WriteBlogArticle.class)
                .handle(
                        new WriteBlogArticle.Command(
                                id, Optional.empty(), Optional.of(BYLINE), TestBlog.typed(slug)));
    }

    private int version(UUID id) {
        return use(ViewBlogArticle.class).handle(id).orElseThrow().version();
    }

    private void plan(UUID id, Step step) {
        use(PlanBlogArticle.class).handle(id, step);
    }

    private <T> T use(Class<T> useCase) {
        return fixture.bean(useCase);
    }
}
