package fr.echeance.web.shared;

import java.util.Locale;

/** A page record; its template is found by its name: {@code order.OrderLookupPage} by {@code order/order-lookup.jte}. */
public interface Page {
    Shell shell();

    default String template() {
        String feature = getClass().getPackageName().replaceFirst(".*\\.", "");
        String name = getClass().getSimpleName().replaceFirst("Page$", "");
        return feature
                + "/"
                + name.replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT)
                + ".jte";
    }
}
