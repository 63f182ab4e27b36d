package fr.echeance.web.site;

import fr.echeance.application.site.PlanBlogArticle;
import fr.echeance.application.site.PlanBlogArticle.Step;
import fr.echeance.application.site.WithdrawBlogArticle;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.ParisTime;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Typed;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Publishes an article, plans it, and takes it off the site. What no longer fits says so and changes nothing. */
@RestController
@RequestMapping("/backoffice/blog/{id}")
class BlogStepsController {
    private final BlogSheets sheets;
    private final PlanBlogArticle planBlogArticle;
    private final WithdrawBlogArticle withdrawBlogArticle;

    BlogStepsController(
            BlogSheets sheets,
            PlanBlogArticle planBlogArticle,
            WithdrawBlogArticle withdrawBlogArticle) {
        this.sheets = sheets;
        this.planBlogArticle = planBlogArticle;
        this.withdrawBlogArticle = withdrawBlogArticle;
    }

    /** @param publishAt a time on the clocks of Paris; empty: now */
    @PostMapping("/publish")
    ResponseEntity<BlogSheetPage> publish(
            Shell shell,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String publishAt,
            @RequestParam(defaultValue = "-1") String version) {
        Field when = Field.of("publishAt", publishAt);
        Optional<Instant> time;
        try {
            time = ParisTime.read("publishAt", publishAt);
        } catch (InvalidValue unreadable) {
            return refused(shell, id, when.brokenBy(unreadable));
        }
        int seen = Typed.of(Map.of("version", version)).number("version").orElse(-1);
        return plan(shell, id, new Step.Publish(time, seen), when);
    }

    @PostMapping("/take-back")
    ResponseEntity<BlogSheetPage> takeBack(Shell shell, @PathVariable UUID id) {
        return plan(shell, id, new Step.TakeBack(), Field.empty("publishAt"));
    }

    @PostMapping("/withdraw")
    ResponseEntity<BlogSheetPage> withdraw(@PathVariable UUID id) {
        boolean done =
                withdrawBlogArticle
                        .handle(id, WithdrawBlogArticle.Step.WITHDRAW)
                        .orElseThrow(BlogSheets::unknown);
        return at(id, done);
    }

    /** Twice is once: what is gone is thrown away. */
    @PostMapping("/remove")
    ResponseEntity<BlogSheetPage> remove(@PathVariable UUID id) {
        return withdrawBlogArticle.handle(id, WithdrawBlogArticle.Step.THROW_AWAY).orElse(true)
                ? Redirect.to("/backoffice/blog?notice=blog_removed")
                : at(id, false);
    }

    private ResponseEntity<BlogSheetPage> plan(Shell shell, UUID id, Step step, Field when) {
        return switch (planBlogArticle.handle(id, step)) {
            case PlanBlogArticle.Outcome.Done _ -> at(id, true);
            case PlanBlogArticle.Outcome.Elsewhere _ -> at(id, false);
            case PlanBlogArticle.Outcome.Past _ -> refused(shell, id, when.broken("past-time"));
            case PlanBlogArticle.Outcome.Unknown _ -> throw BlogSheets.unknown();
        };
    }

    private ResponseEntity<BlogSheetPage> refused(Shell shell, UUID id, Field when) {
        return ResponseEntity.badRequest().body(sheets.untimely(shell, id, when));
    }

    private static ResponseEntity<BlogSheetPage> at(UUID id, boolean done) {
        return Redirect.to(
                BlogSheets.at(id) + (done ? "?notice=blog_moved" : "?notice=blog_elsewhere"));
    }
}
