package fr.echeance.application.audience;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.Stage;
import fr.echeance.domain.audience.Measure;
import fr.echeance.domain.audience.PageView;
import fr.echeance.domain.audience.PageView.Visitor;
import fr.echeance.domain.audience.SitePage;
import fr.echeance.domain.audience.Source;
import fr.echeance.domain.audience.Tally;
import fr.echeance.domain.audience.TrackerChoice;
import fr.echeance.domain.audience.VisitorHash;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What every store of page views and of their numbers does. */
public abstract class AudienceContract implements Stage {
    private static final VisitorHash ONE = SampleViews.hash(new UUID(1, 1));
    private static final VisitorHash OTHER = SampleViews.hash(new UUID(1, 2));

    protected abstract PageViews views();

    protected abstract AudienceCounts counts();

    @Test
    void findsWhatAVisitorSawTheNewestFirstAndNobodyElses() {
        PageView first = by(ONE, time(), SitePage.HOME);
        PageView second = by(ONE, time().plusSeconds(5), SitePage.PRODUCT);
        add(List.of(second, by(OTHER, time(), SitePage.CART), SampleViews.product(time()), first));
        assertThat(in(() -> views().of(ONE, 10))).containsExactly(seen(second), seen(first));
        assertThat(in(() -> views().of(ONE, 1))).hasSize(1);
    }

    @Test
    void knowsWhoCameOnADay() {
        add(List.of(by(ONE, time(), SitePage.HOME)));
        LocalDate day = LocalDate.of(2026, 11, 23);
        assertThat(in(() -> views().seenOn(day, Set.of(ONE, OTHER)))).containsExactly(ONE);
        assertThat(in(() -> views().seenOn(day.plusDays(1), Set.of(ONE)))).isEmpty();
        assertThat(in(() -> views().seenOn(day, Set.of()))).isEmpty();
    }

    @Test
    void cutsAVisitorFromWhatTheySaw() {
        add(List.of(by(ONE, time(), SitePage.HOME), by(OTHER, time(), SitePage.CART)));
        in(() -> {
            views().cut(ONE);
            return true;
        });
        assertThat(in(() -> views().of(ONE, 10))).isEmpty();
        assertThat(in(() -> views().of(OTHER, 10))).hasSize(1);
    }

    @Test
    void hidesAMonthThirteenMonthsAfterItBegan() {
        add(List.of(by(ONE, time(), SitePage.HOME)));
        Duration toTheEnd = Duration.between(time(), Instant.parse("2027-12-01T22:59:59Z"));
        wind(toTheEnd);
        assertThat(in(() -> views().of(ONE, 10))).hasSize(1);
        wind(toTheEnd.plusSeconds(1));
        assertThat(in(() -> views().of(ONE, 10))).isEmpty();
    }

    @Test
    void takesViewsOfTwoMonthsAtOnce() {
        add(
                List.of(
                        by(ONE, Instant.parse("2026-10-31T22:59:59Z"), SitePage.HOME),
                        by(ONE, Instant.parse("2026-10-31T23:00:00Z"), SitePage.CART)));
        assertThat(in(() -> views().of(ONE, 10))).hasSize(2);
    }

    @Test
    void tellsWhichHostsLeadToPagesThatAreNotThere() {
        Source search = SampleViews.SEARCH;
        Source blog = Source.of("blog.example.org", false);
        add(
                List.of(
                        SampleViews.missing(time(), search),
                        SampleViews.missing(time(), blog),
                        SampleViews.missing(time(), blog),
                        SampleViews.missing(time().minusSeconds(60), search),
                        SampleViews.product(time())));
        assertThat(missing(time().minusSeconds(1), 9))
                .containsExactly(new PageViews.Missing(blog, 2), new PageViews.Missing(search, 1));
        assertThat(missing(time().minusSeconds(60), 1))
                .containsExactly(new PageViews.Missing(search, 2));
    }

    /** Who asks for pages that are not there without end does not make this page slow. */
    @Test
    void looksAtTheLastPagesThatWereMissedAlone() {
        Source noise = Source.of("noise.example.org", false);
        add(List.of(SampleViews.missing(time().minusSeconds(1), SampleViews.SEARCH)));
        add(
                Stream.generate(() -> SampleViews.missing(time(), noise))
                        .limit(PageViews.LOOKED_AT)
                        .toList());
        assertThat(missing(time().minusSeconds(60), 9))
                .containsExactly(new PageViews.Missing(noise, PageViews.LOOKED_AT));
    }

    @Test
    void addsToTheNumbersOfEachDay() {
        LocalDate day = LocalDate.of(2026, 11, 23);
        PageView view = SampleViews.product(time());
        PageView inside = by(ONE, time(), SitePage.CART);
        for (int i = 0; i < 2; i++) count(Tally.of(List.of(view, inside)));
        count(Tally.of(List.of(SampleViews.product(time().plus(Duration.ofDays(1))))));
        count(Tally.of(TrackerChoice.REFUSED, day));
        assertThat(in(() -> counts().days(day, day.plusDays(1))))
                .containsExactly(
                        new AudienceCounts.Day(day, new Tally.Count(4, 2)),
                        new AudienceCounts.Day(day.plusDays(1), new Tally.Count(1, 1)));
        assertThat(in(() -> counts().labels(Measure.PAGE, day, day, 9)))
                .containsExactly(
                        new AudienceCounts.Label("product", new Tally.Count(2, 2)),
                        new AudienceCounts.Label("cart", new Tally.Count(2, 0)));
        assertThat(in(() -> counts().labels(Measure.PAGE, day, day, 1))).hasSize(1);
        assertThat(in(() -> counts().labels(Measure.CHOICE, day, day, 9)))
                .containsExactly(new AudienceCounts.Label("refused", new Tally.Count(0, 1)));
        assertThat(in(() -> counts().days(day.plusDays(2), day.plusDays(9)))).isEmpty();
    }

    @Test
    void forgetsHostsAndNothingElse() {
        LocalDate day = LocalDate.of(2026, 11, 23);
        count(Tally.of(List.of(SampleViews.product(time()))));
        forgetHosts(day);
        assertThat(in(() -> counts().labels(Measure.HOST, day, day, 9))).hasSize(1);
        forgetHosts(day.plusDays(1));
        assertThat(in(() -> counts().labels(Measure.HOST, day, day, 9))).isEmpty();
        assertThat(in(() -> counts().labels(Measure.WAY, day, day, 9))).hasSize(1);
    }

    private void forgetHosts(LocalDate before) {
        in(() -> {
            counts().forgetHosts(before);
            return true;
        });
    }

    private static PageView by(VisitorHash visitor, Instant at, SitePage page) {
        return SampleViews.view(
                at,
                page,
                Source.INSIDE,
                Optional.of(new Visitor(visitor, LocalDate.of(2026, 11, 1))));
    }

    private void add(List<PageView> seen) {
        in(() -> {
            views().add(seen);
            return true;
        });
    }

    private void count(Tally tally) {
        in(() -> {
            counts().add(tally);
            return true;
        });
    }

    private List<PageViews.Missing> missing(Instant since, int limit) {
        return processing().run(FindMissingPages.class, _ -> views().missing(since, limit));
    }

    private <T> T in(Supplier<T> work) {
        return processing().run(RecordPageViews.class, _ -> work.get());
    }

    private static PageViews.Seen seen(PageView view) {
        return new PageViews.Seen(view.at(), view.page(), view.item(), view.found(), view.source());
    }
}
