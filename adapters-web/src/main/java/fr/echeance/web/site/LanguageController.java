package fr.echeance.web.site;

import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Cookies;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.ShellResolver;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Set;
import java.util.regex.Pattern;

@RestController
class LanguageController {
    private static final Set<String> SPOKEN = Set.of("fr", "en");

    /** A path of this shop: no second slash and no backslash, after which a browser would read the name of another host. */
    private static final Pattern LOCAL =
            Pattern.compile(
                    "/(?:(?:[A-Za-z0-9?&=.,_~+:@-]|%[0-9A-Fa-f]{2})(?:[A-Za-z0-9/?&=.,_~+:@-]|%[0-9A-Fa-f]{2})*)?");

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
        cookies.set(response, ShellResolver.LANGUAGE, to, ShellResolver.LANGUAGE_AGE);
        boolean local = back.length() <= 1000 && LOCAL.matcher(back).matches();
        return Redirect.to(local ? back : "/");
    }
}
