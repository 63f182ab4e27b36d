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
 */
public record OrderStanding(
        UUID id,
        Instant placedAt,
        Money total,
        boolean paid,
        boolean ended,
        Optional<LocalDate> deliveredOn,
        boolean archived,
        Deadline activeUntil) {
    /** Time to withdraw from the contract, from delivery (C. conso. L. 221-18). */
    public static final Period WITHDRAWAL = Period.ofDays(14);

    public ErasureStage stage(Instant now) {
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
