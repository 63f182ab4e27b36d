package fr.echeance.web.account;

import fr.echeance.application.account.AskToOpenAccount;
import fr.echeance.application.account.OpenAccount;
import fr.echeance.web.shared.Letterbox;
import fr.echeance.web.shared.Shell;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Optional;

/** To an account. */
@RestController
@RequestMapping("/sign-up")
class SignUpController {
    private static final LetterForms FORMS =
            new LetterForms("/sign-up", "sign_up", "/sign-up/open", "open");

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
        return FORMS.ask(shell, notice);
    }

    @PostMapping
    ResponseEntity<AskAddressPage> send(
            Shell shell,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        return FORMS.send(
                shell,
                email,
                to -> {
                    letterbox.post(request, to);
                    askToOpenAccount.handle(
                            new AskToOpenAccount.Command(to, shell.language().spoken()));
                });
    }

    @GetMapping("/open")
    ChoosePasswordPage choose(Shell shell, @RequestParam(defaultValue = "") String ticket) {
        return FORMS.choose(shell, ticket);
    }

    @PostMapping("/open")
    ResponseEntity<ChoosePasswordPage> open(
            Shell shell,
            @RequestParam(defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String password) {
        return FORMS.chosen(
                shell,
                ticket,
                password,
                chosen ->
                        switch (openAccount.handle(new OpenAccount.Command(ticket, chosen))) {
                            case OpenAccount.Outcome.Opened _, OpenAccount.Outcome.OpenAlready _ ->
                                    Optional.of("/sign-in?notice=opened");
                            case OpenAccount.Outcome.Leaving _ ->
                                    Optional.of("/sign-in?notice=leaving");
                            case OpenAccount.Outcome.LinkIsDead _ -> Optional.empty();
                        });
    }
}
