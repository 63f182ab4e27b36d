package fr.echeance.application.takeover;

import fr.echeance.domain.order.OrderContact;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.takeover.BadRow;
import fr.echeance.domain.takeover.FormerSale;
import fr.echeance.domain.takeover.Takeover.Checkpoint;
import fr.echeance.domain.takeover.Tallies;
import fr.echeance.domain.takeover.Verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One batch, judged and not yet loaded.
 *
 * @param staying people who may still be reached, unless they were erased here before
 * @param next where the next batch begins; empty when all files are read
 */
record Judged(
        List<Sale> sales,
        List<Pseudonym> staying,
        Tallies tallies,
        List<BadRow> bad,
        Optional<Checkpoint> next) {
    /** @param deadlines of everything that it makes */
    record Sale(
            FormerSale sale, Optional<OrderContact> contact, Map<RecordKind, Deadlines> deadlines) {
        Deadlines deadlines(RecordKind kind) {
            return Objects.requireNonNull(deadlines.get(kind));
        }

        Verdict verdict(RecordKind kind, LocalDate today) {
            return Verdict.of(deadlines(kind), today);
        }
    }
}
