package fr.echeance.web.site;

import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Cookies;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.ShellResolver;
import fr.echeance.web.shared.ShopCookie;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Set;

@RestController
class LanguageController {
    private static final Set<String> SPOKEN = Set.of("fr", "en");

    private final Cookies cookies;

    LanguageController(Cookies cookies) {
        this.cookies = cookies;
    }

    @PostMapping(path = "/language", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> change(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        if (!SPOKEN.contains(to)) throw new InvalidValue("to", "choice");
        cookies.set(response, ShopCookie.LANGUAGE, to, ShellResolver.LANGUAGE_AGE);
        return Redirect.back(back);
    }
}
