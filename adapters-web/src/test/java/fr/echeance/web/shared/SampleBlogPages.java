package fr.echeance.web.shared;

import fr.echeance.web.site.BlogArticlePage;
import fr.echeance.web.site.BlogArticlePage.Told;
import fr.echeance.web.site.BlogDeskPage;
import fr.echeance.web.site.BlogPage;
import fr.echeance.web.site.BlogSheetPage;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The pages of the blog, each state once. */
final class SampleBlogPages {
    private static final String PURPOSE = "Mettre à jour notre site et notre blog";
    private static final UUID ID = new UUID(0xB, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Typed FORM =
            Typed.of(
                    Map.of(
                            "slug", "le-sable",
                            "titleFr", "Le sable & le <verre> ⏳",
                            "summaryFr", "Il coule, toujours.",
                            "bodyFr", "# Le sable\n\nIl coule, **toujours**.",
                            "titleEn", "The sand",
                            "summaryEn", "It runs, always.",
                            "bodyEn", "# The sand\n\nIt runs, **always**."));

    private SampleBlogPages() {}

    static Map<String, Page> all(Shell shell) {
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("blog-none", new BlogPage(shell, List.of(), Pager.counted("/blog", 1, 0)));
        pages.put(
                "blog",
                new BlogPage(
                        shell,
                        List.of(
                                new BlogPage.Entry(
                                        "le-sable",
                                        "Le sable & le <verre> ⏳",
                                        "Il coule, toujours.",
                                        DAY)),
                        Pager.counted("/blog", 2, 3)));
        pages.put("blog-article", new BlogArticlePage(shell, told("Céleste Sablier", DAY, DAY)));
        pages.put("blog-article-nobody", new BlogArticlePage(shell, told(null, DAY, null)));
        pages.put(
                "blog-desk",
                new BlogDeskPage(
                        shell,
                        PURPOSE,
                        Stream.of("draft", "planned", "published", "withdrawn")
                                .map(state ->
                                        new BlogDeskPage.Row(
                                                ID,
                                                "Le sable & le <verre> ⏳",
                                                state,
                                                state.equals("draft") ? null : SampleShopPages.NOW))
                                .toList(),
                        null));
        pages.put("blog-desk-none", new BlogDeskPage(shell, PURPOSE, List.of(), "blog_removed"));
        pages.put("blog-new", sheet(shell, "new", Typed.of(Map.of()), null, null));
        pages.put(
                "blog-broken",
                sheet(
                        shell,
                        "new",
                        FORM.broken(Map.of("slug", "taken", "author", "required")),
                        null,
                        null));
        for (String state : List.of("draft", "planned", "published", "withdrawn"))
            pages.put("blog-" + state, sheet(shell, state, FORM, null, "blog_written"));
        pages.put(
                "blog-late",
                sheet(shell, "draft", FORM, FORM.against(Map.of("titleFr", "Du sable")), null));
        return pages;
    }

    private static Told told(
            @Nullable String author, @Nullable LocalDate published, @Nullable LocalDate updated) {
        return new Told(
                "fr",
                "Le sable & le <verre> ⏳",
                "Il coule, toujours.",
                "<h2>Le sable</h2>\n<p>Il coule, <strong>toujours</strong>.</p>\n",
                author,
                published,
                updated);
    }

    private static BlogSheetPage sheet(
            Shell shell,
            String state,
            Typed form,
            @Nullable List<Typed.Difference> differences,
            @Nullable String notice) {
        boolean isNew = state.equals("new");
        return new BlogSheetPage(
                shell,
                PURPOSE,
                ID,
                isNew ? null : 1,
                state,
                isNew || state.equals("draft") ? null : SampleShopPages.NOW,
                state.equals("published") ? "/blog/le-sable" : null,
                form,
                List.of(new Option("", "Céleste Sablier", true)),
                state.equals("draft")
                        ? Field.of("publishAt", "2020-01-01T00:00").broken("past-time")
                        : Field.empty("publishAt"),
                isNew ? List.of() : List.of(told("Céleste Sablier", null, null)),
                differences,
                notice);
    }
}
