package fr.echeance.application.order;

import fr.echeance.domain.delivery.Parcel;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.payment.TransferAccount;

import java.time.LocalDate;
import java.util.Map;

/** Letters of a few words, numbered, so that a test can tell a second writing from the first. */
public final class PlainLetters implements OrderLetters {
    private int written;

    @Override
    public Letter confirmation(
            Order order,
            Recipient recipient,
            Addresses addresses,
            Terms.Text terms,
            Map<String, String> seller) {
        return letter("confirmed under terms " + terms.version(), order);
    }

    @Override
    public Letter transferDetails(
            Order order, Recipient recipient, TransferAccount account, LocalDate lastDay) {
        return letter("to be paid to " + account.iban().value() + " until " + lastDay, order);
    }

    @Override
    public Letter shippingNotice(Order order, Recipient recipient, Parcel parcel) {
        return letter("left as " + parcel.tracking().value(), order);
    }

    @Override
    public Letter cancellationNotice(Order order, Recipient recipient) {
        return letter("cancelled", order);
    }

    private Letter letter(String what, Order order) {
        String subject = order.number().value() + " " + what;
        return new Letter(subject, "<p>" + ++written + "</p>", String.valueOf(written));
    }
}
