package fr.echeance.application.order;

import fr.echeance.domain.delivery.Parcel;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.payment.TransferAccount;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.PostalAddress;

import java.time.LocalDate;
import java.util.Map;

/** Puts into words what a buyer is told; pure, in the buyer's language. */
public interface OrderLetters {
    /**
     * The confirmation on a durable medium (support durable, C. conso. L. 221-13): the whole order, the seller, the terms in the version
     * accepted, the model withdrawal form among them.
     */
    Letter confirmation(
            Order order,
            Recipient recipient,
            Addresses addresses,
            Terms.Text terms,
            Map<String, String> seller);

    /** Where to transfer what, under which reference, until which day. */
    Letter transferDetails(
            Order order, Recipient recipient, TransferAccount account, LocalDate lastDay);

    Letter shippingNotice(Order order, Recipient recipient, Parcel parcel);

    Letter cancellationNotice(Order order, Recipient recipient);

    record Recipient(EmailAddress email, PersonName name, Language language) {}

    record Addresses(PostalAddress delivery, PostalAddress billing) {}

    record Letter(String subject, String html, String plain) {}
}
