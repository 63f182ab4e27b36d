package fr.echeance.web.order;

import fr.echeance.application.order.LookUpOrder;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.web.shared.Broken;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Shell;

import java.util.Map;

/** What a guest knows of an order. */
record LookUpOrderRequest(String number, String email) {
    static LookUpOrderRequest from(Map<String, String> form) {
        return new LookUpOrderRequest(
                form.getOrDefault("number", ""), form.getOrDefault("email", ""));
    }

    LookUpOrder.Query toQuery() {
        return new LookUpOrder.Query(new OrderNumber(number), new EmailAddress(email));
    }

    Map<String, String> broken() {
        Broken broken = new Broken();
        broken.check(() -> new OrderNumber(number));
        broken.check(() -> new EmailAddress(email));
        if (number.isBlank()) broken.add("number", "required");
        return broken.rules();
    }

    OrderLookupPage page(Shell shell, Map<String, String> broken, boolean failed) {
        return new OrderLookupPage(
                shell,
                Field.empty("number").filled(number, broken),
                Field.empty("email").filled(email, broken),
                failed);
    }
}
