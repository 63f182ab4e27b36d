package fr.echeance.web.order;

import fr.echeance.application.order.ViewCheckout;
import fr.echeance.domain.newsletter.Channel;
import fr.echeance.domain.newsletter.Consent;
import fr.echeance.domain.shared.PostalAddress;
import fr.echeance.web.shared.Address;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one page on which an order is made, in three steps. It sends {@code email phone name street extra postcode city
 * otherBilling billing… method note accepted newsletter toldOfOffers refusesOffers termsVersion} and, for each way of delivery, {@code seen.<code>}: the
 * total in cents that the buyer saw for it.
 *
 * @param otherBilling whether the invoice goes to another address
 * @param method the chosen way's code, with the rule it broke
 * @param accepted whether the terms are accepted, with the rule it broke; value "yes" or nothing
 * @param newsletter whether they want it too; not ticked until they did
 * @param offers the notice that the shop writes to its customers, with a box to refuse
 * @param ways at most six
 * @param problem text {@code checkout.problem.<problem>}: why the order was not taken
 */
public record CheckoutPage(
        Shell shell,
        Field email,
        Field phone,
        Address delivery,
        boolean otherBilling,
        Address billing,
        Field method,
        Field note,
        Field accepted,
        boolean newsletter,
        Offers offers,
        String termsVersion,
        List<Line> lines,
        long goods,
        List<Way> ways,
        @Nullable String problem)
        implements Page {
    private static final int MOST_WAYS = 6;

    /** As one comes to it first: nothing typed, the usual way of delivery chosen. */
    static CheckoutPage from(Shell shell, ViewCheckout.Outcome.Ready ready) {
        List<Way> ways = ready.choices().stream().limit(MOST_WAYS).map(Way::from).toList();
        return new CheckoutPage(
                shell,
                Field.empty("email"),
                Field.empty("phone"),
                Address.delivery(),
                false,
                Address.billing(),
                Field.of("method", ways.isEmpty() ? "" : ways.getFirst().code()),
                Field.empty("note"),
                Field.empty("accepted"),
                false,
                Offers.HIDDEN,
                ready.termsVersion(),
                ready.cart().lines().stream().map(Line::of).toList(),
                ready.cart().goods().cents(),
                ways,
                null);
    }

    /** With what an account knows. */
    CheckoutPage filled(String known, Optional<PostalAddress> address) {
        return new CheckoutPage(
                shell,
                Field.of("email", known),
                phone,
                address.map(Address::of).orElse(delivery),
                otherBilling,
                billing,
                method,
                note,
                accepted,
                newsletter,
                offers,
                termsVersion,
                lines,
                goods,
                ways,
                problem);
    }

    /**
     * Once more, with what was typed.
     *
     * @param broken rules by names of fields
     */
    CheckoutPage again(PlaceOrderRequest typed, Map<String, String> broken, @Nullable String why) {
        return new CheckoutPage(
                shell,
                email.filled(typed.email(), broken),
                phone.filled(typed.phone(), broken),
                delivery.filled(typed.delivery(), broken),
                typed.otherBilling(),
                billing.filled(typed.billing(), broken),
                method.filled(typed.method(), broken),
                note.filled(typed.note(), broken),
                accepted.filled(
                        typed.accepted() && !broken.containsKey("accepted") ? "yes" : "", broken),
                typed.newsletter(),
                offers,
                termsVersion,
                lines,
                goods,
                ways,
                why);
    }

    CheckoutPage with(Offers notice) {
        return new CheckoutPage(
                shell,
                email,
                phone,
                delivery,
                otherBilling,
                billing,
                method,
                note,
                accepted,
                newsletter,
                notice,
                termsVersion,
                lines,
                goods,
                ways,
                problem);
    }

    /** Hidden from guests, to whom nothing is sold by mail, and from who refused before. */
    public enum Offers {
        HIDDEN,
        TOLD,
        REFUSED
    }

    /** The words to which who ticks the newsletter's box agrees: those that the proof names. */
    public String consent() {
        return Consent.wording(Channel.CHECKOUT, shell.language().spoken()).text();
    }

    /** The fields that broke a rule, from top to bottom. */
    public List<Field> broken() {
        return Stream.of(
                        Stream.of(email, phone),
                        delivery.fields().stream(),
                        otherBilling ? billing.fields().stream() : Stream.<Field>empty(),
                        Stream.of(method, note, accepted))
                .flatMap(fields -> fields)
                .filter(field -> field.rule() != null)
                .toList();
    }

    /**
     * A way of delivery.
     *
     * @param delay when it comes, in words
     * @param price 0 is free
     * @param total what everything costs with it
     */
    public record Way(String code, String name, String delay, long price, long total) {
        static Way from(ViewCheckout.Choice choice) {
            return new Way(
                    choice.method().code(),
                    choice.method().name(),
                    choice.method().delay(),
                    choice.price().cents(),
                    choice.total().cents());
        }
    }
}
