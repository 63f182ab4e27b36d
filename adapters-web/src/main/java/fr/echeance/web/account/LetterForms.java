package fr.echeance.web.account;

import fr.echeance.domain.account.Password;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The two forms on the way to a password: the address first, then, behind the mailed link, the password. The second one's own address
 * carries the ticket, so a change of language goes back to the first.
 *
 * @param asking address of the first form
 * @param asks which of its texts
 * @param choosing address of the second form
 * @param chooses which of its texts
 */
record LetterForms(String asking, String asks, String choosing, String chooses) {
    AskAddressPage ask(Shell shell, String notice) {
        return ask(shell, Field.empty("email"), notice.equals("sent"));
    }

    /** @param letter is sent to an address that is one; the answer is the same for all */
    ResponseEntity<AskAddressPage> send(Shell shell, String email, Consumer<EmailAddress> letter) {
        EmailAddress address;
        try {
            address = new EmailAddress(email);
        } catch (InvalidValue invalid) {
            return ResponseEntity.badRequest()
                    .body(ask(shell, Field.of("email", email).broken(invalid.rule()), false));
        }
        letter.accept(address);
        return Redirect.to(asking + "?notice=sent");
    }

    ChoosePasswordPage choose(Shell shell, String ticket) {
        return choose(shell, ticket, Field.empty("password"), false);
    }

    /** @param choice where it leads; nowhere when the link is dead */
    ResponseEntity<ChoosePasswordPage> chosen(
            Shell shell,
            String ticket,
            String password,
            Function<Password, Optional<String>> choice) {
        Password chosen;
        try {
            chosen = new Password(password);
        } catch (InvalidValue invalid) {
            return ResponseEntity.badRequest()
                    .body(choose(shell, ticket, Field.empty("password").brokenBy(invalid), false));
        }
        return choice.apply(chosen)
                .<ResponseEntity<ChoosePasswordPage>>map(Redirect::to)
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.GONE)
                                .body(choose(shell, "", Field.empty("password"), true)));
    }

    private AskAddressPage ask(Shell shell, Field email, boolean sent) {
        return new AskAddressPage(shell.with(asking, shell.cartSize()), asking, asks, email, sent);
    }

    private ChoosePasswordPage choose(Shell shell, String ticket, Field password, boolean dead) {
        return new ChoosePasswordPage(
                shell.behind(asking), choosing, chooses, ticket, password, dead);
    }
}
