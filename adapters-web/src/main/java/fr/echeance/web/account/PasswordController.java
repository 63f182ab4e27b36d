package fr.echeance.web.account;

import fr.echeance.application.account.AskForNewPassword;
import fr.echeance.application.account.ChoosePassword;
import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.Whose;
import fr.echeance.web.shared.Letterbox;
import fr.echeance.web.shared.Origins;
import fr.echeance.web.shared.SecurityNotes;
import fr.echeance.web.shared.Shell;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Optional;

/** A forgotten password, and an invitation to work here: the address first, then, behind the mailed link, another password. */
@RestController
class PasswordController {
    private static final String FORGOTTEN = "/sign-in/forgotten";
    private static final String CHOOSE = "/sign-in/new-password";
    private static final LetterForms FORMS =
            new LetterForms(FORGOTTEN, "forgotten", CHOOSE, "choose");

    private final AskForNewPassword askForNewPassword;
    private final ChoosePassword choosePassword;
    private final Letterbox letterbox;
    private final Origins origins;

    PasswordController(
            AskForNewPassword askForNewPassword,
            ChoosePassword choosePassword,
            Letterbox letterbox,
            Origins origins) {
        this.askForNewPassword = askForNewPassword;
        this.choosePassword = choosePassword;
        this.letterbox = letterbox;
        this.origins = origins;
    }

    @GetMapping(FORGOTTEN)
    AskAddressPage ask(Shell shell, @RequestParam(defaultValue = "") String notice) {
        return FORMS.ask(shell, notice);
    }

    @PostMapping(FORGOTTEN)
    ResponseEntity<AskAddressPage> send(
            Shell shell,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        return FORMS.send(
                shell,
                email,
                to -> {
                    letterbox.post(request, to);
                    askForNewPassword.handle(
                            new AskForNewPassword.Command(to, shell.language().spoken()));
                });
    }

    @GetMapping(CHOOSE)
    ChoosePasswordPage choose(Shell shell, @RequestParam(defaultValue = "") String ticket) {
        return FORMS.choose(shell, ticket);
    }

    @PostMapping(CHOOSE)
    ResponseEntity<ChoosePasswordPage> set(
            Shell shell,
            @RequestParam(defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        return FORMS.chosen(
                shell,
                ticket,
                password,
                chosen ->
                        switch (choosePassword.handle(
                                new ChoosePassword.Command(ticket, chosen, origins.of(request)))) {
                            case ChoosePassword.Outcome.Chosen(Whose whose) -> {
                                SecurityNotes.leave(request, Happening.PASSWORD_CHOSEN, whose);
                                yield Optional.of("/sign-in?notice=chosen");
                            }
                            case ChoosePassword.Outcome.LinkIsDead _ -> Optional.empty();
                        });
    }
}
