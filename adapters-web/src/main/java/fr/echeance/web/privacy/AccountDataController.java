package fr.echeance.web.privacy;

import fr.echeance.application.account.ViewAccount;
import fr.echeance.web.shared.Customer;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Redirect;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in needs no link by mail: the account is the buyer of its address, and sees what is kept about that buyer. */
@RestController
class AccountDataController {
    private final ViewAccount viewAccount;
    private final GuestDoor door;

    AccountDataController(ViewAccount viewAccount, GuestDoor door) {
        this.viewAccount = viewAccount;
        this.door = door;
    }

    @GetMapping("/account/privacy")
    ResponseEntity<Void> open(Customer customer, HttpServletResponse response) {
        ViewAccount.View view =
                viewAccount
                        .handle(customer.account())
                        .orElseThrow(() -> Problem.of(HttpStatus.GONE, ""));
        door.open(response, view.account().buyer());
        return Redirect.to("/privacy/my-data/kept");
    }
}
