package fr.echeance.application.audience;

import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.audience.Identifier;
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

import javax.crypto.SecretKey;

/** Keeps the pages that were seen since the last time, and adds them to the numbers of the day, in one transaction: all or none. */
@UseCase(Purpose.AUDIENCE_STATISTICS)
public final class RecordPageViews {
    private final Processing processing;
    private final Ids ids;
    private final PageViews views;
    private final AudienceCounts counts;
    private final SecretKey pseudonymKey;

    RecordPageViews(
            Processing processing,
            Ids ids,
            PageViews views,
            AudienceCounts counts,
            SecretKey pseudonymKey) {
        this.processing = processing;
        this.ids = ids;
        this.views = views;
        this.counts = counts;
        this.pseudonymKey = pseudonymKey;
    }

    /** @param pages seen just now; some thousands at most */
    public void handle(List<SeenPage> pages) {
        if (pages.isEmpty()) return;
        processing.run(
                RecordPageViews.class,
                now -> {
                    List<PageView> seen =
                            pages.stream()
                                    .map(page -> page.at(ids.next(), now, pseudonymKey))
                                    .toList();
                    Tally tally = Tally.of(seen);
                    addVisitors(seen, Deadline.dayOf(now), tally);
                    views.add(seen);
                    counts.add(tally);
                    counts.forgetHosts(Deadline.dayOf(now).minus(Identifier.LIFE));
                    return now;
                });
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
