package fr.echeance.web.privacy;

import fr.echeance.application.account.RecogniseBuyer;
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
    private final RecogniseBuyer recogniseBuyer;
    private final GuestDoor door;

    AccountDataController(RecogniseBuyer recogniseBuyer, GuestDoor door) {
        this.recogniseBuyer = recogniseBuyer;
        this.door = door;
    }

    @GetMapping("/account/privacy")
    ResponseEntity<Void> open(Customer customer, HttpServletResponse response) {
        door.open(
                response,
                recogniseBuyer
                        .handle(customer.account())
                        .orElseThrow(() -> Problem.of(HttpStatus.GONE, "")));
        return Redirect.to("/privacy/my-data/kept");
    }
}
