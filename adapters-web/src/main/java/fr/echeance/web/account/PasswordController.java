package fr.echeance.web.account;

import fr.echeance.application.account.AskForNewPassword;
import fr.echeance.application.account.ChoosePassword;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A forgotten password, and an invitation to work here: the address first, then, behind the mailed link, another password. */
@RestController
class PasswordController {
    private static final String FORGOTTEN = "/sign-in/forgotten";
    private static final String CHOOSE = "/sign-in/new-password";

    private final AskForNewPassword askForNewPassword;
    private final ChoosePassword choosePassword;
    private final Letterbox letterbox;

    PasswordController(
            AskForNewPassword askForNewPassword,
            ChoosePassword choosePassword,
            Letterbox letterbox) {
        this.askForNewPassword = askForNewPassword;
        this.choosePassword = choosePassword;
        this.letterbox = letterbox;
    }

    @GetMapping(FORGOTTEN)
    AskAddressPage ask(Shell shell, @RequestParam(defaultValue = "") String notice) {
        return page(shell, Field.empty("email"), notice.equals("sent"));
    }

    @PostMapping(FORGOTTEN)
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
        askForNewPassword.handle(new AskForNewPassword.Command(address, shell.language().spoken()));
        return Redirect.to(FORGOTTEN + "?notice=sent");
    }

    @GetMapping(CHOOSE)
    ChoosePasswordPage choose(Shell shell, @RequestParam(defaultValue = "") String ticket) {
        return page(shell, ticket, Field.empty("password"), false);
    }

    @PostMapping(CHOOSE)
    ResponseEntity<ChoosePasswordPage> set(
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
        return switch (choosePassword.handle(new ChoosePassword.Command(ticket, chosen))) {
            case ChoosePassword.Outcome.Chosen _ -> Redirect.to("/sign-in?notice=chosen");
            case ChoosePassword.Outcome.LinkIsDead _ ->
                    ResponseEntity.status(HttpStatus.GONE)
                            .body(page(shell, "", Field.empty("password"), true));
        };
    }

    private static AskAddressPage page(Shell shell, Field email, boolean sent) {
        return new AskAddressPage(
                shell.with(FORGOTTEN, shell.cartSize()), FORGOTTEN, "forgotten", email, sent);
    }

    private static ChoosePasswordPage page(
            Shell shell, String ticket, Field password, boolean dead) {
        return new ChoosePasswordPage(
                shell.with(FORGOTTEN, shell.cartSize()), CHOOSE, "choose", ticket, password, dead);
    }
}
