package fr.echeance.web.order;

import fr.echeance.application.account.AddressBook;
import fr.echeance.application.account.ListAddresses;
import fr.echeance.application.account.ViewAccount;
import fr.echeance.domain.shared.PostalAddress;
import fr.echeance.web.shared.Customer;
import fr.echeance.web.shared.PersonResolver;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** What the account of who is signed in knows already, so that nobody types it twice. Guests are nobody here. */
@Component
class KnownBuyer {
    private final ViewAccount viewAccount;
    private final ListAddresses listAddresses;

    KnownBuyer(ViewAccount viewAccount, ListAddresses listAddresses) {
        this.viewAccount = viewAccount;
        this.listAddresses = listAddresses;
    }

    /** The account's address, by which its orders are found: an order of who is signed in bears no other. */
    Optional<String> email(HttpServletRequest request) {
        return PersonResolver.customer(request)
                .map(Customer::account)
                .flatMap(viewAccount::handle)
                .map(view -> view.account().email().value());
    }

    /** With the account's address and the one that is kept longest, as far as there are any. */
    CheckoutPage fill(CheckoutPage page, HttpServletRequest request) {
        List<PostalAddress> kept =
                PersonResolver.customer(request)
                        .map(Customer::account)
                        .flatMap(listAddresses::handle)
                        .orElse(List.of())
                        .stream()
                        .map(AddressBook.Kept::address)
                        .toList();
        return email(request)
                .map(email -> page.filled(email, kept.stream().findFirst()))
                .orElse(page);
    }
}
