package fr.echeance.domain.support;

import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.shared.MessageText;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a customer wrote to the shop from their account, or the shop to them.
 *
 * @param id made with the form: sent twice, it is one
 * @param order of theirs that it is about
 * @param dealtWithAt when the shop answered, or found nothing to answer; the shop's own are dealt with from the start
 */
public record ServiceMessage(
        UUID id,
        Author author,
        Optional<OrderNumber> order,
        MessageText text,
        Instant writtenAt,
        Optional<Instant> dealtWithAt) {
    public static ServiceMessage asked(
            UUID id, Optional<OrderNumber> order, MessageText text, Instant now) {
        return new ServiceMessage(id, Author.CUSTOMER, order, text, now, Optional.empty());
    }

    public static ServiceMessage answer(UUID id, MessageText text, Instant now) {
        return new ServiceMessage(id, Author.SHOP, Optional.empty(), text, now, Optional.of(now));
    }

    public boolean waits() {
        return dealtWithAt.isEmpty();
    }

    /** The same words from the same side, whenever they came. */
    public boolean saysTheSameAs(ServiceMessage other) {
        return author == other.author && order.equals(other.order) && text.equals(other.text);
    }

    /** Who wrote it. Which member of staff is nobody's business but the shop's, and is not kept here. */
    public enum Author {
        CUSTOMER,
        SHOP
    }
}
