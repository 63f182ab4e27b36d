package fr.echeance.application.site;

import fr.echeance.application.account.InMemoryStaffAccounts;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.domain.account.Role;
import fr.echeance.domain.account.StaffMember;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.PersonName;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The use cases of the blog, in memory, with somebody who writes. */
public final class TestBlog {
    public static final UUID EDITOR = new UUID(0x0000_0000_0000_4000L, 0x8000_0000_0000_0007L);
    public static final EmailAddress ADDRESS = new EmailAddress("celeste@shop.example.com");
    public static final PersonName NAME = new PersonName("Céleste Sablier");

    public final FixedClock clock = FixedClock.standing();
    public final InMemoryBlogArticles articles = new InMemoryBlogArticles();
    public final InMemoryBylines bylines = new InMemoryBylines(clock);
    public final InMemoryStaffAccounts staff = new InMemoryStaffAccounts(clock);
    public final InMemorySettings settings = new InMemorySettings();
    public final FixedPublicPages pages = new FixedPublicPages();
    public final FakeProcessing processing = new FakeProcessing(clock, articles, bylines);

    public final WriteBlogArticle write = new WriteBlogArticle(processing, articles, bylines);
    public final PlanBlogArticle plan = new PlanBlogArticle(processing, articles);
    public final WithdrawBlogArticle withdraw =
            new WithdrawBlogArticle(processing, articles, bylines);
    public final ViewBlogArticle view = new ViewBlogArticle(processing, articles, bylines);
    public final ReadBlogArticle read = new ReadBlogArticle(processing, articles, bylines);
    public final ReadBlog list = new ReadBlog(processing, articles);
    public final IntroduceAuthor introduce =
            new IntroduceAuthor(processing, staff, SampleOrders.KEY);
    public final MapSite map = new MapSite(processing, pages, articles, settings);

    public TestBlog() {
        staff.add(
                new StaffMember(EDITOR, ADDRESS, NAME, Set.of(Role.COMMUNITY)),
                Optional.empty(),
                clock.now());
    }

    /** A draft by the editor. */
    public UUID draft(String slug) {
        UUID id = UUID.nameUUIDFromBytes(slug.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        write.handle(
                new WriteBlogArticle.Command(
                        id, Optional.empty(), introduce.handle(EDITOR), typed(slug)));
        return id;
    }

    /** What the editor has published just now. */
    public UUID published(String slug) {
        UUID id = draft(slug);
        plan.handle(id, new PlanBlogArticle.Step.Publish(Optional.empty(), version(id)));
        return id;
    }

    public int version(UUID id) {
        return articles.find(id).orElseThrow().version();
    }

    public static Map<String, String> typed(String slug) {
        Map<String, String> typed = new HashMap<>();
        typed.put("slug", slug);
        typed.put("titleFr", "Le sable & le <verre> ⏳");
        typed.put("summaryFr", "Il coule.");
        typed.put("bodyFr", "# Le sable\n\nIl *coule*.");
        typed.put("titleEn", "The sand & the <glass> ⏳");
        typed.put("summaryEn", "It runs.");
        typed.put("bodyEn", "# The sand\n\nIt *runs*.");
        return typed;
    }
}
