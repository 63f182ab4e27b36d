package fr.echeance.application.order;

import fr.echeance.application.shared.Outbox;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.privacy.Purpose;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The buyer says that the confirmation never came: it goes out again, as it was written. One click is one letter, also when it was a double
 * one; three a day are enough to see that the address is wrong.
 */
@UseCase(Purpose.ORDER_MANAGEMENT)
public final class ResendConfirmation {
    private static final Duration ONE_CLICK = Duration.ofMinutes(1);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int A_DAY_AT_MOST = 3;

    private final Processing processing;
    private final Orders orders;
    private final StaffActs acts;
    private final Outbox outbox;

    ResendConfirmation(Processing processing, Orders orders, StaffActs acts, Outbox outbox) {
        this.processing = processing;
        this.orders = orders;
        this.acts = acts;
        this.outbox = outbox;
    }

    public Outcome handle(Command command) {
        return processing.run(ResendConfirmation.class, now -> resend(command, now));
    }

    private Outcome resend(Command command, Instant now) {
        Optional<Order> order = orders.lock(command.order());
        if (order.isEmpty()) return new Outcome.UnknownOrder();
        if (!order.get().state().isSold() || orders.contact(command.order()).isEmpty())
            return new Outcome.NothingToSend();
        List<Instant> before =
                acts.of(command.order()).stream()
                        .filter(act -> act.act() == StaffActs.Act.RESENT)
                        .map(StaffActs.Noted::at)
                        .filter(at -> at.isAfter(now.minus(A_DAY)))
                        .toList();
        if (before.stream().anyMatch(at -> at.isAfter(now.minus(ONE_CLICK))))
            return new Outcome.Resent();
        if (before.size() >= A_DAY_AT_MOST) return new Outcome.Enough();
        acts.note(command.order(), StaffActs.Act.RESENT, command.actor(), now);
        outbox.post(Outbox.Message.RESEND_CONFIRMATION, command.order());
        return new Outcome.Resent();
    }

    /** @param actor who asks for it, as the shop's own staff are named */
    public record Command(UUID order, String actor) {}

    public sealed interface Outcome {
        /** It goes out, by this click or by the one just before. */
        record Resent() implements Outcome {}

        /** Often enough for today. */
        record Enough() implements Outcome {}

        /** Not sold, or nobody to write to any more. */
        record NothingToSend() implements Outcome {}

        record UnknownOrder() implements Outcome {}
    }
}
