package fr.echeance.web.order;

import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one page on which an order is made, in three steps. It sends {@code email phone name street extra postcode city
 * otherBilling billing… method note accepted termsVersion} and, for each way of delivery, {@code seen.<code>}: the
 * total in cents that the buyer saw for it.
 *
 * @param otherBilling whether the invoice goes to another address
 * @param method the chosen way's code, with the rule it broke
 * @param accepted whether the terms are accepted, with the rule it broke; value "yes" or nothing
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
        String termsVersion,
        List<Line> lines,
        long goods,
        List<Way> ways,
        @Nullable String problem)
        implements Page {
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
    public record Way(String code, String name, String delay, long price, long total) {}
}
