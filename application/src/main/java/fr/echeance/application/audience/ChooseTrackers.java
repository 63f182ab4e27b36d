package fr.echeance.application.audience;

import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.audience.Identifier;
import fr.echeance.domain.audience.Tally;
import fr.echeance.domain.audience.TrackerChoice;
import fr.echeance.domain.audience.VisitorHash;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Language;

import java.time.LocalDate;
import java.util.Optional;

import javax.crypto.SecretKey;

/**
 * Takes what somebody answered about trackers (LIL art. 82). Who agrees gets an identifier, and a proof is kept; who does not is cut from
 * what was seen before. Answering twice is answering: each yes has a proof, and the last answer holds.
 */
@UseCase(Purpose.AUDIENCE_STATISTICS)
public final class ChooseTrackers {
    private final Processing processing;
    private final Ids ids;
    private final TrackerChoices choices;
    private final PageViews views;
    private final AudienceCounts counts;
    private final SecretKey pseudonymKey;

    ChooseTrackers(
            Processing processing,
            Ids ids,
            TrackerChoices choices,
            PageViews views,
            AudienceCounts counts,
            SecretKey pseudonymKey) {
        this.processing = processing;
        this.ids = ids;
        this.choices = choices;
        this.views = views;
        this.counts = counts;
        this.pseudonymKey = pseudonymKey;
    }

    /** What the browser keeps from now on; empty when it is not to be recognised. */
    public Outcome handle(Command command) {
        return processing.run(
                ChooseTrackers.class,
                now -> {
                    LocalDate today = Deadline.dayOf(now);
                    counts.add(Tally.of(command.choice(), today));
                    Optional<VisitorHash> before = command.current().map(this::hash);
                    before.ifPresent(visitor -> choices.end(visitor, Deadline.endOf(today)));
                    if (command.choice() != TrackerChoice.ACCEPTED) {
                        before.ifPresent(views::cut);
                        return new Outcome(Optional.empty(), today);
                    }
                    Identifier kept =
                            command.current()
                                    .filter(one -> one.isGood(today))
                                    .orElseGet(() -> new Identifier(ids.secret(), today));
                    choices.add(
                            ids.next(),
                            hash(kept),
                            TrackerChoice.wording(command.language()),
                            now,
                            agreed(today));
                    return new Outcome(Optional.of(kept), today);
                });
    }

    private VisitorHash hash(Identifier identifier) {
        return VisitorHash.of(identifier.id(), pseudonymKey);
    }

    private static Deadlines agreed(LocalDate today) {
        return RecordKind.TRACKER_CHOICE
                .rule()
                .deadlines(Milestones.of(Milestone.COLLECTED, today));
    }

    /** @param current what the browser keeps, if it was recognised before */
    public record Command(TrackerChoice choice, Optional<Identifier> current, Language language) {}

    /** @param today in Paris, for how long the browser keeps the answer */
    public record Outcome(Optional<Identifier> identifier, LocalDate today) {}
}
