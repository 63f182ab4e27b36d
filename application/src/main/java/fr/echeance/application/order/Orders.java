package fr.echeance.application.order;

import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderContact;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.order.TermsAcceptance;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * The orders. Every write moves the deadlines that depend on the order's milestones, in the same
 * transaction.
 */
public interface Orders {
    /** The order of this cart: at most one ever exists. */
    Optional<Key> ofCart(UUID cart);

    Optional<Order> find(UUID id);

    /** As {@link #find}, and nobody else changes it before this transaction ends. */
    Optional<Order> lock(UUID id);

    Optional<Order> byNumber(OrderNumber number);

    /** The contact of an order, while it is kept. */
    Optional<OrderContact> contact(UUID id);

    /**
     * Until when the order, its contact and the acceptance of the terms are kept, as it is stored;
     * what is gone is left out.
     */
    SortedMap<RecordKind, Deadlines> deadlines(UUID id);

    /**
     * The relationship with this buyer as the orders beside {@code order} tell it; from here on nobody else moves deadlines of this
     * buyer. Whoever changes a buyer's order holds the buyer before any stock, or two would wait for each other.
     */
    Relationship hold(Pseudonym buyer, UUID order);

    /**
     * @param others what {@link #hold} told
     * @throws CartAlreadyOrdered when another transaction ordered the same cart first
     */
    void add(Order order, OrderContact contact, TermsAcceptance terms, Relationship others);

    /** Writes the new state of a locked order. */
    void save(Order order);

    /** Unpaid orders whose time to pay is over, oldest first. */
    List<UUID> unpaidSince(Instant now, int limit);

    /** By which an order is called: inside, and by its buyer. */
    record Key(UUID id, OrderNumber number, Instant placedAt) {
        /** Whether whoever has the cart is still taken for the buyer: for half an hour, however the order is paid. A cart's name may lie about later. */
        boolean opensTo(Instant now) {
            return now.isBefore(placedAt.plus(Order.TIME_TO_PAY));
        }
    }

    /** Rolls the transaction back: the answer is the order that was first. */
    final class CartAlreadyOrdered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public CartAlreadyOrdered() {
            super("this cart has been ordered");
        }
    }
}
