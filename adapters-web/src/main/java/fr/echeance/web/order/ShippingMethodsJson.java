package fr.echeance.web.order;

import fr.echeance.application.order.ViewCheckout;
import fr.echeance.web.shared.JsonMoney;

import io.swagger.v3.oas.annotations.media.Schema;

import java.util.List;

@Schema(name = "ShippingMethods")
record ShippingMethodsJson(List<Method> items) {
    static ShippingMethodsJson of(ViewCheckout.Outcome.Ready ready) {
        return new ShippingMethodsJson(ready.choices().stream().map(Method::of).toList());
    }

    @Schema(name = "ShippingMethod")
    record Method(
            String code,
            String name,
            @Schema(description = "When it comes, in words") String delay,
            @Schema(description = "The latest, in days from payment") int maxDays,
            @Schema(description = "For this cart, with tax") JsonMoney price,
            @Schema(description = "What everything costs with it") JsonMoney total) {
        static Method of(ViewCheckout.Choice choice) {
            return new Method(
                    choice.method().code(),
                    choice.method().name(),
                    choice.method().delay(),
                    choice.method().maxDays(),
                    JsonMoney.of(choice.price()),
                    JsonMoney.of(choice.total()));
        }
    }
}
