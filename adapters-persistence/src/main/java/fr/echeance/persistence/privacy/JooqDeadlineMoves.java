package fr.echeance.persistence.privacy;

import fr.echeance.application.privacy.DeadlineMoves;
import fr.echeance.application.privacy.OrderDeadlines;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Pseudonym;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Moves deadlines by two functions of the database's owner; the dates are the domain's, the reach is SQL's. */
@Component
final class JooqDeadlineMoves implements DeadlineMoves {
    private final DSLContext db;

    JooqDeadlineMoves(DSLContext db) {
        this.db = db;
    }

    @Override
    public Relationship hold(Pseudonym buyer, UUID order) {
        return db.resultQuery(
                        "SELECT has_others, is_open, last_duty FROM governance.relationship({0},"
                                + " {1})",
                        org.jooq.impl.DSL.val(buyer.value()), org.jooq.impl.DSL.val(order))
                .fetchSingle(row ->
                        new Relationship(
                                row.get(0, Boolean.class),
                                row.get(1, Boolean.class),
                                Optional.ofNullable(row.get(2, LocalDate.class))));
    }

    @Override
    public void moved(Order order, Relationship others) {
        Map<RecordKind, Deadlines> deadlines = OrderDeadlines.of(order, others);
        move("order", order.id(), OrderDeadlines.OF_ORDER, deadlines);
        if (others.hasOthers() && order.state().paidAt().isPresent())
            move("buyer", order.buyer().value(), OrderDeadlines.OF_BUYER, deadlines);
    }

    private void move(
            String scope, UUID key, Set<RecordKind> kinds, Map<RecordKind, Deadlines> deadlines) {
        List<String> ids = new ArrayList<>();
        List<@Nullable String> active = new ArrayList<>();
        List<String> archive = new ArrayList<>();
        for (RecordKind kind : kinds) {
            Deadlines of = deadlines.get(kind);
            if (of == null) throw new IllegalStateException(kind + " has no deadline");
            ids.add(kind.id());
            // The earlier orders keep the end of their own active phase: only what follows the
            // relationship moves.
            active.add(
                    scope.equals("buyer") && kind == RecordKind.ORDER
                            ? null
                            : literal(of.activeUntil()));
            archive.add(literal(of.archiveUntil()));
        }
        db.resultQuery(
                        "SELECT governance.move_deadlines({0}, {1}, {2}, {3}::timestamptz[],"
                                + " {4}::timestamptz[])",
                        org.jooq.impl.DSL.val(scope),
                        org.jooq.impl.DSL.val(key),
                        org.jooq.impl.DSL.val(ids.toArray(String[]::new)),
                        org.jooq.impl.DSL.val(active.toArray(String[]::new)),
                        org.jooq.impl.DSL.val(archive.toArray(String[]::new)))
                .fetch();
    }

    private static String literal(Deadline deadline) {
        return deadline instanceof Deadline.On(Instant at) ? at.toString() : "infinity";
    }
}
