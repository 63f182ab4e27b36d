package fr.echeance.web.account;

import fr.echeance.application.account.ConfirmAddressChange;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.Whose;
import fr.echeance.web.shared.SecurityNotes;
import fr.echeance.web.shared.Shell;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Both ends of a change of address; whoever reads the mailbox need not be signed in. */
@RestController
@RequestMapping("/sign-in/address")
class AddressLinkController {
    private final ConfirmAddressChange confirmAddressChange;

    AddressLinkController(ConfirmAddressChange confirmAddressChange) {
        this.confirmAddressChange = confirmAddressChange;
    }

    @GetMapping
    ConfirmAddressPage ask(Shell shell, @RequestParam(defaultValue = "") String ticket) {
        return page(shell, ticket, "ask");
    }

    @PostMapping
    ResponseEntity<ConfirmAddressPage> confirm(
            Shell shell,
            @RequestParam(defaultValue = "") String ticket,
            HttpServletRequest request) {
        return switch (confirmAddressChange.handle(ticket)) {
            case ConfirmAddressChange.Outcome.Agreed _ ->
                    ResponseEntity.ok(page(shell, "", "agreed"));
            case ConfirmAddressChange.Outcome.Changed(Account account) -> {
                SecurityNotes.leave(
                        request, Happening.EMAIL_CHANGED, new Whose.Customer(account.id()));
                yield ResponseEntity.ok(page(shell, "", "changed"));
            }
            case ConfirmAddressChange.Outcome.AddressTaken _ ->
                    ResponseEntity.status(HttpStatus.CONFLICT).body(page(shell, "", "taken"));
            case ConfirmAddressChange.Outcome.LinkIsDead _ ->
                    ResponseEntity.status(HttpStatus.GONE).body(page(shell, "", "dead"));
        };
    }

    private static ConfirmAddressPage page(Shell shell, String ticket, String state) {
        return new ConfirmAddressPage(shell.behind("/sign-in"), ticket, state);
    }
}
