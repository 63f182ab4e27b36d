package fr.echeance.web.site;

import fr.echeance.application.site.ReadBlog;
import fr.echeance.application.site.ReadBlogArticle;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.PageCache;
import fr.echeance.web.shared.Pager;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Shell;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;

/** The blog, as anybody reads it. */
@RestController
@RequestMapping("/blog")
class BlogController {
    private static final int ARTICLES = 10;

    private final ReadBlog readBlog;
    private final ReadBlogArticle readBlogArticle;
    private final PageCache pages;

    BlogController(ReadBlog readBlog, ReadBlogArticle readBlogArticle, PageCache pages) {
        this.readBlog = readBlog;
        this.readBlogArticle = readBlogArticle;
        this.pages = pages;
    }

    @GetMapping
    void list(
            @RequestParam(defaultValue = "1") String page,
            Shell shell,
            HttpServletResponse response)
            throws IOException {
        if (!page.matches("[1-9][0-9]{0,5}")) throw new InvalidValue("page", "whole");
        int number = Integer.parseInt(page);
        pages.answer(
                shell.with(number == 1 ? "/blog" : "/blog?page=" + number, shell.cartSize()),
                response,
                s -> list(s, number));
    }

    private BlogPage list(Shell shell, int number) {
        var query = new ReadBlog.Query(shell.language().spoken(), number, ARTICLES);
        ReadBlog.View view = readBlog.handle(query);
        if (number > 1 && view.articles().isEmpty())
            throw Problem.of(HttpStatus.NOT_FOUND, "no such page");
        int last = Math.ceilDiv(view.total(), ARTICLES);
        return BlogPage.from(shell, view, Pager.counted("/blog", number, last));
    }

    @GetMapping("/{slug}")
    void show(@PathVariable String slug, Shell shell, HttpServletResponse response)
            throws IOException {
        Slug name = slug(slug);
        pages.answer(
                shell.with("/blog/" + name.value(), shell.cartSize()),
                response,
                s -> BlogArticlePage.from(s, found(name)));
    }

    private ReadBlogArticle.Outcome.Found found(Slug slug) {
        return switch (readBlogArticle.handle(slug)) {
            case ReadBlogArticle.Outcome.Found found -> found;
            case ReadBlogArticle.Outcome.Gone _ ->
                    throw Problem.of(HttpStatus.GONE, "this article was withdrawn");
            case ReadBlogArticle.Outcome.Unknown _ -> throw unknown();
        };
    }

    /** What cannot be a name is the name of nothing. */
    private static Slug slug(String typed) {
        try {
            return new Slug(typed);
        } catch (InvalidValue invalid) {
            throw unknown();
        }
    }

    private static Problem unknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "no such article");
    }
}
