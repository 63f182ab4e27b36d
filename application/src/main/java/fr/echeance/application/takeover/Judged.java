package fr.echeance.application.takeover;

import fr.echeance.domain.order.OrderContact;
import fr.echeance.domain.takeover.BadRow;
import fr.echeance.domain.takeover.FormerSale;
import fr.echeance.domain.takeover.Takeover.Checkpoint;
import fr.echeance.domain.takeover.Tallies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One batch, judged and not yet loaded.
 *
 * @param next where the next batch begins; empty when all files are read
 */
record Judged(
        List<Sale> sales, Tallies tallies, List<BadRow> bad, Optional<Checkpoint> next) {
    /** @param lastDelivered the last day on which anything was delivered to its buyer */
    record Sale(FormerSale sale, Optional<OrderContact> contact, LocalDate lastDelivered) {}
}
