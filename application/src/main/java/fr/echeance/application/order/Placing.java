package fr.echeance.application.order;

import fr.echeance.application.cart.Carts;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Outbox;
import fr.echeance.domain.cart.Cart;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderContact;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.order.TermsAcceptance;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import javax.crypto.SecretKey;

/** What placing an order writes: stock first, all or nothing. */
record Placing(
        Ids ids,
        Carts carts,
        Stock stock,
        Orders orders,
        SecretKey pseudonymKey,
        PaymentTerm term,
        Outbox outbox) {
    PlaceOrder.Outcome write(
            Cart cart,
            PlaceOrder.Command command,
            Quote quote,
            TermsAcceptance terms,
            Instant now) {
        OrderContact contact = command.contact();
        UUID id = ids.next();
        Pseudonym buyer = Pseudonym.of(contact.email(), pseudonymKey);
        Relationship others = orders.hold(buyer, id);
        Set<Sku> shortOf = stock.reserve(cart.lines());
        if (!shortOf.isEmpty()) return new PlaceOrder.Outcome.OutOfStock(shortOf);

        OrderNumber number = OrderNumber.draw(ids.secretBits());
        Order order = quote.place(id, number, cart.id(), buyer, now, term.payBefore(now));
        orders.add(order, contact, terms, others);
        carts.remove(cart.id());
        if (term.account().isPresent()) outbox.post(Outbox.Message.SEND_TRANSFER_DETAILS, id);
        return new PlaceOrder.Outcome.Placed(id, number);
    }
}
