package fr.echeance.web.shared;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** A postal address as a program sends it; read by the rules of the forms. */
@Schema(
        name = "Address",
        description = "In France.",
        requiredProperties = {"name", "street", "postcode", "city"})
public record AddressBody(
        @Nullable String name,
        @Nullable String street,
        @Schema(description = "Building, floor, door") @Nullable String extra,
        @Nullable String postcode,
        @Nullable String city) {
    /** @param prefix as {@link AddressRequest} names its fields */
    public static AddressRequest form(String prefix, @Nullable AddressBody sent) {
        AddressBody address = sent == null ? new AddressBody(null, null, null, null, null) : sent;
        return new AddressRequest(
                prefix,
                text(address.name()),
                text(address.street()),
                text(address.extra()),
                text(address.postcode()),
                text(address.city()));
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}
