package fr.echeance.web.account;

import fr.echeance.application.account.AskToOpenAccount;
import fr.echeance.application.account.OpenAccount;
import fr.echeance.domain.account.Password;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** To an account: the address first, then, behind the mailed link, the password. */
@RestController
@RequestMapping("/sign-up")
class SignUpController {
    private final AskToOpenAccount askToOpenAccount;
    private final OpenAccount openAccount;
    private final Letterbox letterbox;

    SignUpController(
            AskToOpenAccount askToOpenAccount, OpenAccount openAccount, Letterbox letterbox) {
        this.askToOpenAccount = askToOpenAccount;
        this.openAccount = openAccount;
        this.letterbox = letterbox;
    }

    @GetMapping
    AskAddressPage ask(Shell shell, @RequestParam(defaultValue = "") String notice) {
        return page(shell, Field.empty("email"), notice.equals("sent"));
    }

    @PostMapping
    ResponseEntity<AskAddressPage> send(
            Shell shell,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        EmailAddress address;
        try {
            address = new EmailAddress(email);
        } catch (InvalidValue invalid) {
            return ResponseEntity.badRequest()
                    .body(page(shell, Field.of("email", email).broken(invalid.rule()), false));
        }
        letterbox.post(request, address);
        askToOpenAccount.handle(new AskToOpenAccount.Command(address, shell.language().spoken()));
        return Redirect.to("/sign-up?notice=sent");
    }

    @GetMapping("/open")
    ChoosePasswordPage choose(Shell shell, @RequestParam(defaultValue = "") String ticket) {
        return page(shell, ticket, Field.empty("password"), false);
    }

    @PostMapping("/open")
    ResponseEntity<ChoosePasswordPage> open(
            Shell shell,
            @RequestParam(defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String password) {
        Password chosen;
        try {
            chosen = new Password(password);
        } catch (InvalidValue invalid) {
            return ResponseEntity.badRequest()
                    .body(page(shell, ticket, Field.empty("password").brokenBy(invalid), false));
        }
        return switch (openAccount.handle(new OpenAccount.Command(ticket, chosen))) {
            case OpenAccount.Outcome.Opened _, OpenAccount.Outcome.OpenAlready _ ->
                    Redirect.to("/sign-in?notice=opened");
            case OpenAccount.Outcome.Leaving _ -> Redirect.to("/sign-in?notice=leaving");
            case OpenAccount.Outcome.LinkIsDead _ ->
                    ResponseEntity.status(HttpStatus.GONE)
                            .body(page(shell, "", Field.empty("password"), true));
        };
    }

    private static AskAddressPage page(Shell shell, Field email, boolean sent) {
        return new AskAddressPage(
                shell.with("/sign-up", shell.cartSize()), "/sign-up", "sign_up", email, sent);
    }

    /** The page's own address carries the ticket: a change of language must not repeat it. */
    private static ChoosePasswordPage page(
            Shell shell, String ticket, Field password, boolean dead) {
        return new ChoosePasswordPage(
                shell.with("/sign-up", shell.cartSize()),
                "/sign-up/open",
                "open",
                ticket,
                password,
                dead);
    }
}
