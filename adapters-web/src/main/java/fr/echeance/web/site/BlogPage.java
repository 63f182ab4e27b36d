package fr.echeance.web.site;

import fr.echeance.application.site.BlogArticles;
import fr.echeance.application.site.ReadBlog;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Pager;
import fr.echeance.web.shared.Shell;

import java.time.LocalDate;
import java.util.List;

/** The articles of the blog, newest first; no list names an author. */
public record BlogPage(Shell shell, List<Entry> entries, Pager pager) implements Page {
    static BlogPage from(Shell shell, ReadBlog.View view, Pager pager) {
        return new BlogPage(shell, view.articles().stream().map(BlogPage::entry).toList(), pager);
    }

    private static Entry entry(BlogArticles.Teaser teaser) {
        return new Entry(
                teaser.slug().value(),
                teaser.title(),
                teaser.summary(),
                Deadline.dayOf(teaser.from()));
    }

    public record Entry(String slug, String title, String summary, LocalDate day) {}
}
