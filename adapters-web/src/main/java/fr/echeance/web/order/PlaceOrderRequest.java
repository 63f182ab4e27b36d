package fr.echeance.web.order;

import fr.echeance.application.order.PlaceOrder;
import fr.echeance.domain.order.OrderContact;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;
import fr.echeance.domain.shared.PersonalNote;
import fr.echeance.domain.shared.PhoneNumber;
import fr.echeance.web.shared.AddressRequest;
import fr.echeance.web.shared.Broken;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The checkout's form as it was sent.
 *
 * @param newsletter whether they want it too; never ticked beforehand
 * @param toldOfOffers whether the page said that the shop sells by mail, with a box to refuse
 * @param refusesOffers whether nothing is to be sold to them by mail
 * @param seen the total in cents that the buyer saw for the chosen way of delivery
 */
record PlaceOrderRequest(
        String email,
        String phone,
        AddressRequest delivery,
        boolean otherBilling,
        AddressRequest billing,
        String method,
        String note,
        boolean accepted,
        boolean newsletter,
        boolean toldOfOffers,
        boolean refusesOffers,
        String termsVersion,
        String seen) {
    static PlaceOrderRequest from(Map<String, String> form) {
        String method = form.getOrDefault("method", "");
        return new PlaceOrderRequest(
                form.getOrDefault("email", ""),
                form.getOrDefault("phone", ""),
                AddressRequest.from("", form),
                !form.getOrDefault("otherBilling", "").isEmpty(),
                AddressRequest.from("billing", form),
                method,
                form.getOrDefault("note", ""),
                form.getOrDefault("accepted", "").equals("yes"),
                form.getOrDefault("newsletter", "").equals("yes"),
                form.getOrDefault("toldOfOffers", "").equals("yes"),
                form.getOrDefault("refusesOffers", "").equals("yes"),
                form.getOrDefault("termsVersion", ""),
                form.getOrDefault("seen." + method, ""));
    }

    /** By who is signed in with that address, whatever was typed. */
    PlaceOrderRequest by(String known) {
        return new PlaceOrderRequest(
                known,
                phone,
                delivery,
                otherBilling,
                billing,
                method,
                note,
                accepted,
                newsletter,
                toldOfOffers,
                refusesOffers,
                termsVersion,
                seen);
    }

    PlaceOrder.Command toCommand(UUID cart, Language language) {
        if (method.isEmpty()) throw new InvalidValue("method", "required");
        if (!accepted) throw new InvalidValue("accepted", "required");
        return new PlaceOrder.Command(
                cart, toContact(language), method, termsVersion, true, seenTotal());
    }

    /** Every field that breaks a rule, so that nobody has to try once for each; empty when the form is sound. */
    Map<String, String> broken() {
        Broken broken = new Broken();
        broken.check(() -> new EmailAddress(email));
        broken.check(this::toPhone);
        broken.addAll(delivery.broken());
        if (otherBilling) broken.addAll(billing.broken());
        if (method.isEmpty()) broken.add("method", "required");
        broken.check(this::toNote);
        if (!accepted) broken.add("accepted", "required");
        return broken.rules();
    }

    private OrderContact toContact(Language language) {
        return new OrderContact(
                new EmailAddress(email),
                toPhone(),
                delivery.toAddress(),
                (otherBilling ? billing : delivery).toAddress(),
                toNote(),
                language);
    }

    private Optional<PhoneNumber> toPhone() {
        return Optional.of(phone).filter(p -> !p.isBlank()).map(PhoneNumber::new);
    }

    private Optional<PersonalNote> toNote() {
        return Optional.of(note).filter(n -> !n.isBlank()).map(PersonalNote::new);
    }

    /** What cannot be read was not seen: the order is refused and the total shown. */
    private Money seenTotal() {
        return new Money(seen.matches("[0-9]{1,12}") ? Long.parseLong(seen) : -1);
    }
}
