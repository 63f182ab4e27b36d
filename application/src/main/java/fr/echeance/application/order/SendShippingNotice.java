package fr.echeance.application.order;

import fr.echeance.application.delivery.Parcels;
import fr.echeance.application.order.OrderLetters.Recipient;
import fr.echeance.application.order.Posting.Addressed;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Mailer;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.delivery.Parcel;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.privacy.Purpose;

import java.util.Optional;
import java.util.UUID;

/** Tells the buyer that the parcel left, with its number. Twice, it is one letter. */
@UseCase(Purpose.ORDER_FULFILMENT)
public final class SendShippingNotice {
    private final Orders orders;
    private final Parcels parcels;
    private final LetterBox box;
    private final OrderLetters letters;
    private final Posting posting;

    SendShippingNotice(
            Processing processing,
            Ids ids,
            Orders orders,
            Parcels parcels,
            LetterBox box,
            OrderLetters letters,
            Mailer mailer) {
        this.orders = orders;
        this.parcels = parcels;
        this.box = box;
        this.letters = letters;
        this.posting = new Posting(processing, ids, box, mailer);
    }

    public void handle(UUID id) {
        posting.post(SendShippingNotice.class, id, LetterBox.Kind.SHIPPING_NOTICE, _ -> write(id));
    }

    private Optional<Addressed> write(UUID id) {
        Optional<Order> order = orders.find(id);
        Optional<Parcel> parcel = parcels.ofOrder(id);
        Optional<Recipient> to = box.recipient(id);
        if (order.isEmpty() || parcel.isEmpty() || to.isEmpty()) return Optional.empty();
        return Optional.of(
                new Addressed(
                        to.get(), letters.shippingNotice(order.get(), to.get(), parcel.get())));
    }
}
