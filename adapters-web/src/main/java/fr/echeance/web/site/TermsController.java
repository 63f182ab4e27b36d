package fr.echeance.web.site;

import fr.echeance.application.order.ReadTerms;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Shell;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Optional;
import java.util.regex.Pattern;

/** The general terms of sale, in force or as they were: whoever accepted a version finds it again. */
@RestController
class TermsController {
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    private final ReadTerms readTerms;

    TermsController(ReadTerms readTerms) {
        this.readTerms = readTerms;
    }

    @GetMapping("/legal/terms")
    ResponseEntity<TermsPage> show(@RequestParam(defaultValue = "") String version, Shell shell) {
        Optional<String> asked = Optional.of(version).filter(v -> !v.isEmpty());
        if (asked.filter(v -> !VERSION.matcher(v).matches()).isPresent()) throw unknown();
        return readTerms
                .handle(new ReadTerms.Query(asked, shell.language().spoken()))
                .map(text ->
                        ResponseEntity.ok()
                                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                                .body(TermsPage.from(shell, text)))
                .orElseThrow(TermsController::unknown);
    }

    private static Problem unknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "no such version");
    }
}
