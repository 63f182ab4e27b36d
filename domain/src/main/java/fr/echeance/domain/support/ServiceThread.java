package fr.echeance.domain.support;

import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All that one customer and the shop wrote to each other, oldest first. It ends three years after the customer's last message, whole: an
 * answer prolongs nothing.
 */
public record ServiceThread(List<ServiceMessage> messages) {
    /** So many unanswered ones are enough until somebody answers. */
    public static final int MOST_WAITING = 20;

    public ServiceThread {
        messages = List.copyOf(messages);
    }

    public long waiting() {
        return messages.stream().filter(ServiceMessage::waits).count();
    }

    public boolean isFull() {
        return waiting() >= MOST_WAITING;
    }

    /** Whether that was the last word when somebody looked. */
    public boolean endsWith(UUID message) {
        return !messages.isEmpty() && messages.getLast().id().equals(message);
    }

    public Optional<ServiceMessage> find(UUID message) {
        return messages.stream().filter(one -> one.id().equals(message)).findFirst();
    }

    /** Until when a thread is kept whose customer wrote last at that instant. */
    public static Deadline until(Instant lastContact) {
        return RecordKind.SERVICE_THREAD
                .rule()
                .deadlines(Milestones.of(Milestone.LAST_CONTACT, Deadline.dayOf(lastContact)))
                .activeUntil();
    }
}
