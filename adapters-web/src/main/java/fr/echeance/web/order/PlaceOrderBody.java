package fr.echeance.web.order;

import fr.echeance.application.order.PlaceOrder;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Language;
import fr.echeance.web.shared.AddressBody;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Broken;
import fr.echeance.web.shared.Problem;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** An order as a program sends it; read by the rules of the checkout's form. */
@Schema(
        name = "NewOrder",
        requiredProperties = {
            "cart",
            "delivery",
            "method",
            "termsVersion",
            "termsAccepted",
            "obligationToPay",
            "seenTotal"
        })
record PlaceOrderBody(
        @Nullable String cart,
        @Schema(description = "With a token it is the account's, whatever is sent")
                @Nullable String email,
        @Nullable String phone,
        @Nullable AddressBody delivery,
        @Schema(description = "Where the invoice goes, if not to the delivery's address")
                @Nullable AddressBody billing,
        @Schema(description = "Code of the way of delivery") @Nullable String method,
        @Schema(description = "For whoever delivers") @Nullable String note,
        @Schema(description = "Of the terms that the buyer was shown")
                @Nullable String termsVersion,
        @Schema(description = "true: the buyer accepted them") @Nullable Boolean termsAccepted,
        @Schema(
                        description =
                                "true: the buyer pressed a button that says nothing but « Commander"
                                        + " avec obligation de paiement » or as clear a formula (C."
                                        + " conso. L. 221-14)")
                @Nullable Boolean obligationToPay,
        @Schema(description = "The total that the buyer saw") @Nullable SeenTotal seenTotal) {
    /** @throws Problem 400, naming every field that breaks a rule */
    PlaceOrder.Command toCommand(Language language) {
        Broken broken = new Broken();
        broken.addAll(named(form().broken()));
        broken.check(this::toCart);
        broken.check(this::toSeenTotal);
        if (termsVersion == null) broken.add("termsVersion", "required");
        if (!Boolean.TRUE.equals(obligationToPay)) broken.add("obligationToPay", "required");
        if (!broken.rules().isEmpty()) throw Problem.invalid(broken.rules());
        return form().toCommand(toCart(), language);
    }

    /** What is ordered by the owner of an account is the account's. */
    PlaceOrderBody of(Optional<String> buyer) {
        return buyer.map(known ->
                        new PlaceOrderBody(
                                cart,
                                known,
                                phone,
                                delivery,
                                billing,
                                method,
                                note,
                                termsVersion,
                                termsAccepted,
                                obligationToPay,
                                seenTotal))
                .orElse(this);
    }

    UUID toCart() {
        if (cart == null) throw new InvalidValue("cart", "required");
        return Asked.id("cart", cart);
    }

    private long toSeenTotal() {
        if (seenTotal == null) throw new InvalidValue("seenTotal", "required");
        return seenTotal.toMoney().cents();
    }

    private PlaceOrderRequest form() {
        return new PlaceOrderRequest(
                text(email),
                text(phone),
                AddressBody.form("", delivery),
                billing != null,
                AddressBody.form("billing", billing),
                text(method),
                text(note),
                Boolean.TRUE.equals(termsAccepted),
                false,
                false,
                false,
                text(termsVersion),
                seenTotal == null ? "" : String.valueOf(seenTotal.amount()));
    }

    /** The form's names of fields as they are called here. */
    private static Map<String, String> named(Map<String, String> broken) {
        return broken.entrySet().stream()
                .collect(Collectors.toMap(field -> named(field.getKey()), Map.Entry::getValue));
    }

    private static String named(String field) {
        if (field.startsWith("billing"))
            return "billing." + field.substring(7).toLowerCase(Locale.ROOT);
        return switch (field) {
            case "name", "street", "extra", "postcode", "city" -> "delivery." + field;
            case "accepted" -> "termsAccepted";
            default -> field;
        };
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}
