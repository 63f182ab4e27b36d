package fr.echeance.bootstrap.sample;

import fr.echeance.application.shared.Ids;
import fr.echeance.application.site.PlanBlogArticle;
import fr.echeance.application.site.WriteBlogArticle;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.site.Byline;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.crypto.SecretKey;

/** Some articles that can be read, and the last one, which appears in a week. */
@Component
class SampleBlog {
    private static final int FIRST_VERSION = 1;

    private final WriteBlogArticle writeBlogArticle;
    private final PlanBlogArticle planBlogArticle;
    private final Ids ids;
    private final SecretKey pseudonymKey;

    SampleBlog(
            WriteBlogArticle writeBlogArticle,
            PlanBlogArticle planBlogArticle,
            Ids ids,
            SecretKey pseudonymKey) {
        this.writeBlogArticle = writeBlogArticle;
        this.planBlogArticle = planBlogArticle;
        this.ids = ids;
        this.pseudonymKey = pseudonymKey;
    }

    void publish(LocalDate today) {
        Entry blog = Entry.read("blog.yaml");
        Entry author = blog.entry("author");
        Byline byline =
                new Byline(
                        Pseudonym.of(new EmailAddress(author.text("email")), pseudonymKey),
                        new PersonName(author.text("name")));
        List<Entry> articles = blog.entries("articles");
        Instant later =
                today.plusWeeks(1).atTime(LocalTime.of(9, 0)).atZone(Deadline.PARIS).toInstant();
        for (Entry article : articles)
            publish(
                    article,
                    byline,
                    article == articles.getLast() ? Optional.of(later) : Optional.empty());
    }

    private void publish(Entry article, Byline byline, Optional<Instant> at) {
        Map<String, String> typed =
                Stream.of(
                                "slug",
                                "titleFr",
                                "summaryFr",
                                "bodyFr",
                                "titleEn",
                                "summaryEn",
                                "bodyEn")
                        .collect(Collectors.toMap(field -> field, article::text));
        UUID id = ids.next();
        writeBlogArticle.handle(
                new WriteBlogArticle.Command(id, Optional.empty(), Optional.of(byline), typed));
        planBlogArticle.handle(id, new PlanBlogArticle.Step.Publish(at, FIRST_VERSION));
    }
}
