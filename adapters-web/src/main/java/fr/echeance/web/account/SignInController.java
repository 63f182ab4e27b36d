package fr.echeance.web.account;

import fr.echeance.web.shared.Shell;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Set;

/** The embedded provider's password page; what is typed into it goes to Spring Security. Where another provider asks, it leads there. */
@RestController
class SignInController {
    private static final Set<String> NOTICES =
            Set.of("refused", "wait", "opened", "chosen", "closed", "leaving", "failed");

    private final boolean elsewhere;

    SignInController(@Value("${echeance.identity.provider:embedded}") String provider) {
        this.elsewhere = provider.equals("keycloak");
    }

    @GetMapping("/sign-in")
    ResponseEntity<SignInPage> show(Shell shell, @RequestParam(defaultValue = "") String notice) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        new SignInPage(
                                shell.with("/sign-in", shell.cartSize()),
                                elsewhere,
                                NOTICES.contains(notice) ? notice : null));
    }
}
