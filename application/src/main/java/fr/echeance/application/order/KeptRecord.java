package fr.echeance.application.order;

import fr.echeance.domain.order.Order;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.RecordKind;

import java.util.List;

/** A record of an order and until when it is kept: what the deadline mark shows. */
public record KeptRecord(RecordKind kind, Deadline active) {
    static List<KeptRecord> of(Order order, boolean contactKept) {
        return List.of();
    }
}
