package fr.echeance.application.order;

import fr.echeance.application.order.Evidence.ArchivedOrder;
import fr.echeance.application.privacy.Ledger;
import fr.echeance.application.privacy.Looks;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks at what a dispute may need of an order whose everyday use is over; each look is witnessed, a look at nothing is not. */
@UseCase(Purpose.PURCHASE_DISPUTES)
public final class ReviewEvidence {
    private final Processing processing;
    private final Evidence evidence;
    private final Ledger ledger;
    private final Looks looks;

    ReviewEvidence(Processing processing, Evidence evidence, Ledger ledger, Looks looks) {
        this.processing = processing;
        this.evidence = evidence;
        this.ledger = ledger;
        this.looks = looks;
    }

    public Outcome handle(Query query) {
        return processing.run(
                ReviewEvidence.class,
                now ->
                        evidence.find(query.order())
                                .<Outcome>map(order -> {
                                    ledger.record(
                                            Ledger.Act.LOOKED_AT,
                                            RecordKind.ORDER,
                                            Purpose.PURCHASE_DISPUTES,
                                            1,
                                            Optional.of(query.actor()));
                                    looks.note(
                                            query.actor(),
                                            Looks.Place.EVIDENCE,
                                            List.of(order.buyer()),
                                            now);
                                    return new Outcome.Found(order, now);
                                })
                                .orElseGet(Outcome.Nothing::new));
    }

    /** @param actor pseudonym of the member of staff */
    public record Query(UUID order, UUID actor) {}

    public sealed interface Outcome {
        /** @param now the shop's time at the look */
        record Found(ArchivedOrder order, Instant now) implements Outcome {}

        /** Still in everyday use, gone for good, or never there: one answer. */
        record Nothing() implements Outcome {}
    }
}
