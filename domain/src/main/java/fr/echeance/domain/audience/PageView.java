package fr.echeance.domain.audience;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Language;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One page, seen once.
 *
 * @param item the product or article, by the name in its address; empty for other pages
 * @param found whether there was such a page
 * @param visitor by consent alone: which browser, under a hash of the identifier that it keeps
 */
public record PageView(
        UUID id,
        Instant at,
        SitePage page,
        Optional<String> item,
        boolean found,
        Source source,
        Language language,
        Device device,
        Optional<Visitor> visitor) {
    /**
     * A visit begins with a page to which no page of ours led: counted so, nobody need be recognised (CNIL, exempt measurement).
     */
    public boolean beginsVisit() {
        return source.way() != Source.Way.INSIDE;
    }

    /** The same, which recognises nobody. */
    public PageView ofNobody() {
        return new PageView(id, at, page, item, found, source, language, device, Optional.empty());
    }

    /** In Paris. */
    public LocalDate day() {
        return Deadline.dayOf(at);
    }

    /** The same for all views of a month, so that the month ends as a whole. */
    public Deadline activeUntil() {
        return RecordKind.PAGE_VIEW
                .rule()
                .deadlines(Milestones.of(Milestone.COLLECTED, day().withDayOfMonth(1)))
                .activeUntil();
    }

    /** @param depositedOn the identifier that the browser keeps, in Paris */
    public record Visitor(VisitorHash hash, LocalDate depositedOn) {
        /** Whether they had been here before that day. */
        public boolean returns(LocalDate day) {
            return depositedOn.isBefore(day);
        }
    }
}
