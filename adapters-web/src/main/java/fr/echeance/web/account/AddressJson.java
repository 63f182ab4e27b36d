package fr.echeance.web.account;

import fr.echeance.application.account.AddressBook;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

@Schema(name = "KeptAddress")
record AddressJson(
        String id,
        String name,
        String street,
        @Nullable String extra,
        String postcode,
        String city,
        @Schema(description = "Orders are filled with it: it was kept or preferred last")
                boolean preferred) {
    static AddressJson of(AddressBook.Kept kept, boolean preferred) {
        return new AddressJson(
                kept.id().toString(),
                kept.address().recipient().value(),
                kept.address().street(),
                kept.address().extra().orElse(null),
                kept.address().postcode(),
                kept.address().city(),
                preferred);
    }

    /** @param places how many addresses an account keeps at most */
    @Schema(name = "AddressBook")
    record Book(List<AddressJson> items, int places) {
        static Book of(List<AddressBook.Kept> kept) {
            UUID first = kept.isEmpty() ? null : kept.getFirst().id();
            return new Book(
                    kept.stream().map(one -> AddressJson.of(one, one.id().equals(first))).toList(),
                    AddressBook.PLACES);
        }
    }
}
