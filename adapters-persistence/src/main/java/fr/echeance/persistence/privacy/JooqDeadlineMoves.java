package fr.echeance.persistence.privacy;

import static org.jooq.impl.DSL.val;

import fr.echeance.application.privacy.BuyerDeadlines;
import fr.echeance.application.privacy.BuyerMoves;
import fr.echeance.application.privacy.OrderDeadlines;
import fr.echeance.application.privacy.OrderMoves;
import fr.echeance.domain.account.AccountTie;
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
import java.util.UUID;

/** Moves deadlines by two functions of the database's owner; the dates are the domain's, the reach is SQL's. */
@Component
final class JooqDeadlineMoves implements OrderMoves, BuyerMoves {
    private static final UUID NO_ORDER = new UUID(0, 0);

    private final DSLContext db;

    JooqDeadlineMoves(DSLContext db) {
        this.db = db;
    }

    @Override
    public Relationship hold(Pseudonym buyer, UUID order) {
        return db.resultQuery(
                        """
                        SELECT has_others, is_open, last_duty, last_sign_in, closed_on
                        FROM governance.relationship({0}, {1})\
                        """,
                        val(buyer.value()), val(order))
                .fetchSingle(row ->
                        new Relationship(
                                row.get(0, Boolean.class),
                                row.get(1, Boolean.class),
                                Optional.ofNullable(row.get(2, LocalDate.class)),
                                tie(row.get(3, LocalDate.class), row.get(4, LocalDate.class))));
    }

    @Override
    public Relationship hold(Pseudonym buyer) {
        return hold(buyer, NO_ORDER);
    }

    private static Optional<AccountTie> tie(
            @Nullable LocalDate lastSignIn, @Nullable LocalDate closedOn) {
        if (lastSignIn != null) return Optional.of(new AccountTie.InUse(lastSignIn));
        return Optional.ofNullable(closedOn).map(AccountTie.Closed::new);
    }

    @Override
    public void moved(Order order, Relationship others) {
        move("order", order.id(), OrderDeadlines.of(order, others));
        if (order.state().paidAt().isPresent()
                && (others.hasOthers() || others.account().isPresent()))
            moved(order.buyer(), others.with(order.milestones()));
    }

    @Override
    public void moved(Pseudonym buyer, Relationship all) {
        move("buyer", buyer.value(), BuyerDeadlines.of(all));
    }

    private void move(String scope, UUID key, Map<RecordKind, Deadlines> deadlines) {
        List<String> ids = new ArrayList<>();
        List<@Nullable String> active = new ArrayList<>();
        List<String> archive = new ArrayList<>();
        deadlines.forEach((kind, of) -> {
            ids.add(kind.id());
            // The earlier orders keep the end of their own active phase: only what follows the
            // relationship moves.
            active.add(
                    scope.equals("buyer") && kind == RecordKind.ORDER
                            ? null
                            : literal(of.activeUntil()));
            archive.add(literal(of.archiveUntil()));
        });
        db.resultQuery(
                        "SELECT governance.move_deadlines({0}, {1}, {2}, {3}::timestamptz[],"
                                + " {4}::timestamptz[])",
                        val(scope),
                        val(key),
                        val(ids.toArray(String[]::new)),
                        val(active.toArray(String[]::new)),
                        val(archive.toArray(String[]::new)))
                .fetch();
    }

    private static String literal(Deadline deadline) {
        return deadline instanceof Deadline.On(Instant at) ? at.toString() : "infinity";
    }
}
