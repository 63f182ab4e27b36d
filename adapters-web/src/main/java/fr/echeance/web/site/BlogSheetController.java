package fr.echeance.web.site;

import fr.echeance.application.site.IntroduceAuthor;
import fr.echeance.application.site.WriteBlogArticle;
import fr.echeance.domain.site.Byline;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Staff;
import fr.echeance.web.shared.Typed;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes an article of the blog. */
@RestController
@RequestMapping("/backoffice/blog")
class BlogSheetController {
    private static final Set<String> NOTICES =
            Set.of("blog_written", "blog_moved", "blog_elsewhere");

    private final BlogSheets sheets;
    private final WriteBlogArticle writeBlogArticle;
    private final IntroduceAuthor introduceAuthor;

    BlogSheetController(
            BlogSheets sheets, WriteBlogArticle writeBlogArticle, IntroduceAuthor introduceAuthor) {
        this.sheets = sheets;
        this.writeBlogArticle = writeBlogArticle;
        this.introduceAuthor = introduceAuthor;
    }

    @GetMapping("/new")
    BlogSheetPage begin(Shell shell, Staff staff) {
        return sheets.fresh(
                shell, UUID.randomUUID(), Typed.of(Map.of("author", staff.id().toString())));
    }

    @GetMapping("/{id}")
    BlogSheetPage show(
            Shell shell, @PathVariable UUID id, @RequestParam(defaultValue = "") String notice) {
        return sheets.shown(shell, id, NOTICES.contains(notice) ? notice : null);
    }

    /** The id comes with the form: sent twice, it begins one article. */
    @PostMapping("/{id}")
    ResponseEntity<BlogSheetPage> write(
            Shell shell, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        Typed typed = Typed.of(form);
        Optional<Byline> author = author(typed.value("author"));
        if (author.isEmpty() && !typed.value("author").isEmpty())
            return refused(shell, id, typed.broken(Map.of("author", "choice")));
        var command = new WriteBlogArticle.Command(id, typed.number("version"), author, form);
        return switch (writeBlogArticle.handle(command)) {
            case WriteBlogArticle.Outcome.Written _ ->
                    Redirect.to(BlogSheets.at(id) + "?notice=blog_written");
            case WriteBlogArticle.Outcome.Unknown _ -> throw BlogSheets.unknown();
            case WriteBlogArticle.Outcome.IsWithdrawn _ ->
                    Redirect.to(BlogSheets.at(id) + "?notice=blog_elsewhere");
            case WriteBlogArticle.Outcome.ChangedMeanwhile _ ->
                    ResponseEntity.status(HttpStatus.CONFLICT).body(sheets.again(shell, id, typed));
            case WriteBlogArticle.Outcome.Invalid(var rules) ->
                    refused(shell, id, typed.broken(rules));
        };
    }

    private ResponseEntity<BlogSheetPage> refused(Shell shell, UUID id, Typed typed) {
        return ResponseEntity.badRequest().body(sheets.again(shell, id, typed));
    }

    /** What is no id is nobody's. */
    private Optional<Byline> author(String typed) {
        try {
            return typed.isEmpty()
                    ? Optional.empty()
                    : introduceAuthor.handle(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
