package fr.echeance.web.account;

import fr.echeance.application.account.AskToChangeAddress;
import fr.echeance.application.account.ChangePassword;
import fr.echeance.application.account.CloseAccount;
import fr.echeance.application.account.EndSessions;
import fr.echeance.application.account.ViewAccount;
import fr.echeance.domain.account.Password;
import fr.echeance.domain.security.Happening;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Customer;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Letterbox;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Redirect;
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

import java.util.Set;

/** What the owner of an account changes of it. Whoever sits at an open session still needs the password for what matters. */
@RestController
@RequestMapping(AccountController.SETTINGS)
class AccountSettingsController {
    private static final Set<String> NOTICES = Set.of("move_asked");

    private final ViewAccount viewAccount;
    private final AskToChangeAddress askToChangeAddress;
    private final ChangePassword changePassword;
    private final CloseAccount closeAccount;
    private final EndSessions endSessions;
    private final Letterbox letterbox;
    private final PasswordTries tries;

    AccountSettingsController(
            ViewAccount viewAccount,
            AskToChangeAddress askToChangeAddress,
            ChangePassword changePassword,
            CloseAccount closeAccount,
            EndSessions endSessions,
            Letterbox letterbox,
            PasswordTries tries) {
        this.viewAccount = viewAccount;
        this.askToChangeAddress = askToChangeAddress;
        this.changePassword = changePassword;
        this.closeAccount = closeAccount;
        this.endSessions = endSessions;
        this.letterbox = letterbox;
        this.tries = tries;
    }

    @GetMapping
    AccountSettingsPage show(
            Shell shell, Customer customer, @RequestParam(defaultValue = "") String notice) {
        return AccountSettingsPage.of(
                shell, address(customer), NOTICES.contains(notice) ? notice : null);
    }

    @PostMapping("/address")
    ResponseEntity<AccountSettingsPage> changeAddress(
            Shell shell,
            Customer customer,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        EmailAddress to;
        try {
            to = new EmailAddress(email);
        } catch (InvalidValue invalid) {
            return again(shell, customer, Field.of("email", email).broken(invalid.rule()));
        }
        letterbox.post(request, to);
        askToChangeAddress.handle(new AskToChangeAddress.Command(customer.account(), to));
        return Redirect.to(AccountController.SETTINGS + "?notice=move_asked");
    }

    @PostMapping("/password")
    ResponseEntity<AccountSettingsPage> changePassword(
            Shell shell,
            Customer customer,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        Password next;
        try {
            next = new Password(password);
        } catch (InvalidValue invalid) {
            return again(shell, customer, Field.empty("password").brokenBy(invalid));
        }
        return switch (changePassword.handle(
                new ChangePassword.Command(
                        customer.account(), tries.typed(customer, current), next))) {
            case ChangePassword.Outcome.Changed _ -> {
                SecurityNotes.leave(request, Happening.PASSWORD_CHANGED);
                yield Redirect.to("/sign-in?notice=chosen");
            }
            case ChangePassword.Outcome.WrongPassword _ ->
                    again(shell, customer, Field.empty("current").broken("password"));
        };
    }

    @PostMapping("/sign-out-everywhere")
    ResponseEntity<AccountSettingsPage> signOutEverywhere(
            Customer customer, HttpServletRequest request) {
        endSessions.handle(customer.account());
        SecurityNotes.leave(request, Happening.SESSIONS_ENDED);
        return Redirect.to("/");
    }

    @PostMapping("/close")
    ResponseEntity<AccountSettingsPage> close(
            Shell shell,
            Customer customer,
            @RequestParam(defaultValue = "") String closing,
            HttpServletRequest request) {
        return switch (closeAccount.handle(
                new CloseAccount.Command(customer.account(), tries.typed(customer, closing)))) {
            case CloseAccount.Outcome.Closed _ -> {
                SecurityNotes.leave(request, Happening.ACCOUNT_CLOSED);
                yield Redirect.to("/sign-in?notice=closed");
            }
            case CloseAccount.Outcome.WrongPassword _ ->
                    again(shell, customer, Field.empty("closing").broken("password"));
        };
    }

    private ResponseEntity<AccountSettingsPage> again(
            Shell shell, Customer customer, Field broken) {
        return ResponseEntity.badRequest()
                .body(AccountSettingsPage.of(shell, address(customer), null).with(broken));
    }

    private String address(Customer customer) {
        return viewAccount
                .handle(customer.account())
                .orElseThrow(() -> Problem.of(HttpStatus.GONE, ""))
                .account()
                .email()
                .value();
    }
}
