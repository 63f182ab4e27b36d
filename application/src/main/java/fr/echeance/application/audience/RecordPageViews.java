package fr.echeance.application.audience;

import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.audience.Identifier;
import fr.echeance.domain.audience.Measure;
import fr.echeance.domain.audience.PageView;
import fr.echeance.domain.audience.SeenPage;
import fr.echeance.domain.audience.Tally;
import fr.echeance.domain.audience.VisitorHash;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.crypto.SecretKey;

/** Keeps the pages that were seen since the last time, and adds them to the numbers of the day, in one transaction: all or none. */
@UseCase(Purpose.AUDIENCE_STATISTICS)
public final class RecordPageViews {
    /** Hosts of a day that are told apart; who comes by one more is counted as coming by a site. */
    static final int HOSTS = 500;

    private final Processing processing;
    private final Ids ids;
    private final PageViews views;
    private final AudienceCounts counts;
    private final TrackerChoices choices;
    private final SecretKey pseudonymKey;

    RecordPageViews(
            Processing processing,
            Ids ids,
            PageViews views,
            AudienceCounts counts,
            TrackerChoices choices,
            SecretKey pseudonymKey) {
        this.processing = processing;
        this.ids = ids;
        this.views = views;
        this.counts = counts;
        this.choices = choices;
        this.pseudonymKey = pseudonymKey;
    }

    /** @param pages seen just now; some thousands at most */
    public void handle(List<SeenPage> pages) {
        if (pages.isEmpty()) return;
        processing.run(
                RecordPageViews.class,
                now -> {
                    LocalDate today = Deadline.dayOf(now);
                    List<PageView> seen =
                            agreed(
                                    pages.stream()
                                            .map(page -> page.at(ids.next(), now, pseudonymKey))
                                            .toList(),
                                    today);
                    Tally tally = Tally.of(seen);
                    tally.limitHosts(hosts(today), HOSTS);
                    addVisitors(seen, today, tally);
                    views.add(seen);
                    counts.add(tally);
                    counts.forgetHosts(today.minus(Identifier.LIFE));
                    return now;
                });
    }

    /** Whoever took their consent back while this waited is nobody. */
    private List<PageView> agreed(List<PageView> seen, LocalDate today) {
        Set<VisitorHash> agreed =
                choices.agreed(
                        seen.stream()
                                .flatMap(view -> view.visitor().stream())
                                .map(PageView.Visitor::hash)
                                .collect(Collectors.toSet()),
                        Deadline.endOf(today));
        return seen.stream()
                .map(view ->
                        view.visitor().filter(one -> !agreed.contains(one.hash())).isPresent()
                                ? view.ofNobody()
                                : view)
                .toList();
    }

    private Set<String> hosts(LocalDate today) {
        return counts.labels(Measure.HOST, today, today, HOSTS).stream()
                .map(AudienceCounts.Label::label)
                .collect(Collectors.toSet());
    }

    /** Each once a day. */
    private void addVisitors(List<PageView> seen, LocalDate today, Tally tally) {
        Map<VisitorHash, Boolean> visitors = new HashMap<>();
        for (PageView view : seen)
            view.visitor().ifPresent(one -> visitors.put(one.hash(), one.returns(today)));
        visitors.keySet().removeAll(views.seenOn(today, visitors.keySet()));
        visitors.values().forEach(returns -> tally.addVisitor(today, returns));
    }
}
