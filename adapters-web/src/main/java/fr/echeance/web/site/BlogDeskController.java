package fr.echeance.web.site;

import fr.echeance.application.site.ListBlogArticles;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.site.BlogArticle;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;

/** All articles of the blog. */
@RestController
class BlogDeskController {
    private final ListBlogArticles listBlogArticles;

    BlogDeskController(ListBlogArticles listBlogArticles) {
        this.listBlogArticles = listBlogArticles;
    }

    @GetMapping("/backoffice/blog")
    BlogDeskPage list(Shell shell, @RequestParam(defaultValue = "") String notice) {
        return new BlogDeskPage(
                shell,
                Wordings.of(shell, Purpose.SITE_PUBLISHING),
                listBlogArticles.handle().stream().map(row -> row(shell, row)).toList(),
                notice.equals("blog_removed") ? notice : null);
    }

    private static BlogDeskPage.Row row(Shell shell, ListBlogArticles.Row row) {
        return new BlogDeskPage.Row(
                row.article().id(),
                row.article().text(shell.language().spoken()).title(),
                word(row.article().state(), row.isPublic()),
                at(row.article().state()));
    }

    static String word(BlogArticle.State state, boolean isPublic) {
        return switch (state) {
            case BlogArticle.State.Draft _ -> "draft";
            case BlogArticle.State.Planned _ -> isPublic ? "published" : "planned";
            case BlogArticle.State.Withdrawn _ -> "withdrawn";
        };
    }

    static @Nullable Instant at(BlogArticle.State state) {
        return switch (state) {
            case BlogArticle.State.Draft _ -> null;
            case BlogArticle.State.Planned(var from) -> from;
            case BlogArticle.State.Withdrawn(_, var at) -> at;
        };
    }
}
