package fr.echeance.domain.privacy;

import fr.echeance.domain.shared.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;

/**
 * What an erasure must know of an order, live or archived.
 *
 * @param paid whether a definitive payment event ever came
 * @param ended whether it was cancelled or lapsed
 * @param activeUntil the end of its active phase: its last duty
 * @param lost whether its end is known to have come, while the database, restored from a backup, does not know when
 */
public record OrderStanding(
        UUID id,
        Instant placedAt,
        Money total,
        boolean paid,
        boolean ended,
        Optional<LocalDate> deliveredOn,
        boolean archived,
        Deadline activeUntil,
        boolean lost) {
    /** Time to withdraw from the contract, from delivery (C. conso. L. 221-18). */
    public static final Period WITHDRAWAL = Period.ofDays(14);

    public OrderStanding(
            UUID id,
            Instant placedAt,
            Money total,
            boolean paid,
            boolean ended,
            Optional<LocalDate> deliveredOn,
            boolean archived,
            Deadline activeUntil) {
        this(id, placedAt, total, paid, ended, deliveredOn, archived, activeUntil, false);
    }

    /** As a journal of erasures knows it that remembers more than the database. */
    public OrderStanding withLostEnd() {
        return new OrderStanding(
                id, placedAt, total, paid, ended, deliveredOn, archived, activeUntil, true);
    }

    ErasureStage stage(Instant now) {
        ErasureStage stage = known(now);
        boolean open = stage == ErasureStage.OPEN || stage == ErasureStage.UNPAID;
        return lost && open ? ErasureStage.LOST : stage;
    }

    private ErasureStage known(Instant now) {
        boolean over = archived || activeUntil.hasPassed(now);
        if (!paid && (over || ended)) return over ? ErasureStage.VOID : ErasureStage.UNPAID;
        if (over) return ErasureStage.AFTER;
        return withdrawalEnd().filter(end -> end.hasPassed(now)).isPresent()
                ? ErasureStage.GUARANTEE
                : ErasureStage.OPEN;
    }

    /** When what keeps the order's records in use ends, as far as it is known. */
    Deadline stageEnd() {
        return withdrawalEnd().orElse(activeUntil);
    }

    private Optional<Deadline> withdrawalEnd() {
        return deliveredOn.map(day -> Deadline.endOf(day.plus(WITHDRAWAL)));
    }
}
