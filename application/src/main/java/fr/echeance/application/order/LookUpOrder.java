package fr.echeance.application.order;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Pseudonym;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.SecretKey;

/**
 * A guest finds an order by its number and the e-mail address it was placed with. An unknown
 * number, another address and an order whose contact is gone give one answer, after the same work,
 * so that nobody learns which addresses bought here.
 */
@UseCase(Purpose.ORDER_MANAGEMENT)
public final class LookUpOrder {
    private static final EmailAddress NOBODY = new EmailAddress("nobody@example.invalid");
    private static final UUID NOTHING = new UUID(0, 0);

    private final Processing processing;
    private final Orders orders;
    private final SecretKey pseudonymKey;

    LookUpOrder(Processing processing, Orders orders, SecretKey pseudonymKey) {
        this.processing = processing;
        this.orders = orders;
        this.pseudonymKey = pseudonymKey;
    }

    public Outcome handle(Query query) {
        return processing.read(LookUpOrder.class, _ -> lookUp(query));
    }

    private Outcome lookUp(Query query) {
        Optional<UUID> order = orders.byNumber(query.number()).map(Order::id);
        var contact = orders.contact(order.orElse(NOTHING));
        EmailAddress placedWith = contact.isPresent() ? contact.get().email() : NOBODY;
        boolean same = MessageDigest.isEqual(keyed(placedWith), keyed(query.email()));
        return order.isPresent() && contact.isPresent() && same
                ? new Outcome.Found(order.get())
                : new Outcome.NotFound();
    }

    private byte[] keyed(EmailAddress email) {
        return Pseudonym.of(email, pseudonymKey)
                .value()
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
    }

    public record Query(OrderNumber number, EmailAddress email) {}

    public sealed interface Outcome {
        /**
         * @param order whose page the guest may see from now on, in this browser
         */
        record Found(UUID order) implements Outcome {}

        record NotFound() implements Outcome {}
    }
}
