package fr.echeance.web.site;

import fr.echeance.application.account.NameStaff;
import fr.echeance.application.site.ViewBlogArticle;
import fr.echeance.application.site.ViewBlogArticle.View;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.site.BlogArticle;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Option;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Typed;
import fr.echeance.web.shared.Wordings;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes the page of one article, whoever answers with it. */
@Component
class BlogSheets {
    private static final Field NO_TIME = Field.empty("publishAt");

    private final ViewBlogArticle viewBlogArticle;
    private final NameStaff nameStaff;

    BlogSheets(ViewBlogArticle viewBlogArticle, NameStaff nameStaff) {
        this.viewBlogArticle = viewBlogArticle;
        this.nameStaff = nameStaff;
    }

    static String at(UUID id) {
        return "/backoffice/blog/" + id;
    }

    static Problem unknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "there is no such article");
    }

    /** One that begins. */
    BlogSheetPage fresh(Shell shell, UUID id, Typed form) {
        return new BlogSheetPage(
                shell,
                Wordings.of(shell, Purpose.SITE_PUBLISHING),
                id,
                null,
                "new",
                null,
                null,
                form,
                authors(form.value("author")),
                NO_TIME,
                List.of(),
                null,
                null);
    }

    BlogSheetPage shown(Shell shell, UUID id, @Nullable String notice) {
        View view = view(id);
        return page(shell, view, Typed.of(typed(view.article())), NO_TIME, notice);
    }

    /** With what was typed: next to what somebody else wrote, or with what is to be mended; one that begins when there is none yet. */
    BlogSheetPage again(Shell shell, UUID id, Typed form) {
        return viewBlogArticle
                .handle(id)
                .map(view -> page(shell, view, form, NO_TIME, null))
                .orElseGet(() -> fresh(shell, id, form));
    }

    /** With a time that is none. */
    BlogSheetPage untimely(Shell shell, UUID id, Field when) {
        View view = view(id);
        return page(shell, view, Typed.of(typed(view.article())), when, null);
    }

    private View view(UUID id) {
        return viewBlogArticle.handle(id).orElseThrow(BlogSheets::unknown);
    }

    private BlogSheetPage page(
            Shell shell, View view, Typed form, Field when, @Nullable String notice) {
        BlogArticle article = view.article();
        String author = view.author().map(PersonName::value).orElse(null);
        Option present =
                new Option(
                        "",
                        author == null ? shell.text("blog.nobody") : author,
                        form.value("author").isEmpty());
        boolean late = form.number("version").filter(seen -> seen != view.version()).isPresent();
        return new BlogSheetPage(
                shell,
                Wordings.of(shell, Purpose.SITE_PUBLISHING),
                article.id(),
                view.version(),
                BlogDeskController.word(article.state(), view.isPublic()),
                BlogDeskController.at(article.state()),
                view.isPublic() ? "/blog/" + article.slug().value() : null,
                form,
                Stream.concat(Stream.of(present), authors(form.value("author")).stream()).toList(),
                when,
                Stream.of(Language.values())
                        .map(language -> BlogArticlePage.Told.of(article, language, author))
                        .toList(),
                late ? form.against(typed(article)) : null,
                notice);
    }

    private List<Option> authors(String chosen) {
        List<Option> authors = new ArrayList<>();
        nameStaff
                .handle()
                .forEach((id, name) ->
                        authors.add(
                                new Option(
                                        id.toString(),
                                        name.value(),
                                        chosen.equals(id.toString()))));
        authors.sort(Comparator.comparing(Option::label));
        return authors;
    }

    private static Map<String, String> typed(BlogArticle article) {
        var fr = article.text(Language.FR);
        var en = article.text(Language.EN);
        return Map.of(
                "slug", article.slug().value(),
                "titleFr", fr.title(),
                "summaryFr", fr.summary(),
                "bodyFr", fr.body(),
                "titleEn", en.title(),
                "summaryEn", en.summary(),
                "bodyEn", en.body());
    }
}
