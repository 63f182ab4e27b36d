package fr.echeance.web.account;

import fr.echeance.application.account.KeepAddress;
import fr.echeance.application.account.ListAddresses;
import fr.echeance.application.account.RemoveAddress;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.PostalAddress;
import fr.echeance.web.shared.Address;
import fr.echeance.web.shared.AddressRequest;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Customer;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

@RestController
@RequestMapping(AddressBookController.ADDRESS)
class AddressBookController {
    static final String ADDRESS = "/account/addresses";

    private static final Set<String> NOTICES = Set.of("kept", "address_removed", "book_is_full");

    private final ListAddresses listAddresses;
    private final KeepAddress keepAddress;
    private final RemoveAddress removeAddress;

    AddressBookController(
            ListAddresses listAddresses, KeepAddress keepAddress, RemoveAddress removeAddress) {
        this.listAddresses = listAddresses;
        this.keepAddress = keepAddress;
        this.removeAddress = removeAddress;
    }

    @GetMapping
    AddressBookPage show(
            Shell shell, Customer customer, @RequestParam(defaultValue = "") String notice) {
        return page(shell, customer, Address.delivery(), NOTICES.contains(notice) ? notice : null);
    }

    @PostMapping
    ResponseEntity<AddressBookPage> keep(
            Shell shell, Customer customer, @RequestParam Map<String, String> form) {
        AddressRequest typed = AddressRequest.from("", form);
        PostalAddress address;
        try {
            address = typed.toAddress();
        } catch (InvalidValue invalid) {
            return ResponseEntity.badRequest()
                    .body(
                            page(
                                    shell,
                                    customer,
                                    Address.delivery().filled(typed, typed.broken()),
                                    null));
        }
        return switch (keepAddress.handle(new KeepAddress.Command(customer.account(), address))) {
            case KeepAddress.Outcome.Kept _, KeepAddress.Outcome.IsKept _ -> said("kept");
            case KeepAddress.Outcome.BookIsFull _ -> said("book_is_full");
            case KeepAddress.Outcome.NoAccount _ -> throw Problem.of(HttpStatus.GONE, "");
            case KeepAddress.Outcome.KeptBefore _, KeepAddress.Outcome.KeyRefused _ ->
                    throw new IllegalStateException("a page sends no key");
        };
    }

    @PostMapping("/{id}/remove")
    ResponseEntity<AddressBookPage> remove(Customer customer, @PathVariable String id) {
        var command = new RemoveAddress.Command(customer.account(), Asked.id(id));
        return switch (removeAddress.handle(command)) {
            case RemoveAddress.Outcome.Removed _ -> said("address_removed");
            case RemoveAddress.Outcome.NoAccount _ -> throw Problem.of(HttpStatus.GONE, "");
            case RemoveAddress.Outcome.NoSuchAddress _ ->
                    throw Problem.of(HttpStatus.NOT_FOUND, "");
            case RemoveAddress.Outcome.ChangedMeanwhile _ ->
                    throw new IllegalStateException("a page names no version");
        };
    }

    private AddressBookPage page(
            Shell shell, Customer customer, Address typed, @Nullable String notice) {
        return new AddressBookPage(
                shell.with(ADDRESS, shell.cartSize()),
                listAddresses
                        .handle(customer.account())
                        .orElseThrow(() -> Problem.of(HttpStatus.GONE, ""))
                        .stream()
                        .map(kept ->
                                new AddressBookPage.Kept(
                                        kept.id().toString(), lines(kept.address())))
                        .toList(),
                typed,
                notice);
    }

    private static List<String> lines(PostalAddress address) {
        return Stream.of(
                        Stream.of(address.recipient().value(), address.street()),
                        address.extra().stream(),
                        Stream.of(address.postcode() + " " + address.city()))
                .flatMap(lines -> lines)
                .toList();
    }

    private static ResponseEntity<AddressBookPage> said(String notice) {
        return Redirect.to(ADDRESS + "?notice=" + notice);
    }
}
