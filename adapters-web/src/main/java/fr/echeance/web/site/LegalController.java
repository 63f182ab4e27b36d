package fr.echeance.web.site;

import fr.echeance.application.site.LegalPage;
import fr.echeance.application.site.ReadLegalPage;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Shell;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The legal pages, in force or as they were: whoever accepted a version finds it again. */
@RestController
@RequestMapping("/legal")
class LegalController {
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    private final ReadLegalPage readLegalPage;

    LegalController(ReadLegalPage readLegalPage) {
        this.readLegalPage = readLegalPage;
    }

    @GetMapping
    ResponseEntity<Page> all(Shell shell) {
        List<LegalIndexPage.Entry> entries = new ArrayList<>();
        for (LegalPage page : LegalPage.values())
            read(page, Optional.empty(), shell)
                    .map(ReadLegalPage.Shown::text)
                    .map(text ->
                            new LegalIndexPage.Entry(
                                    page.text(),
                                    text.title(),
                                    text.version(),
                                    Deadline.dayOf(text.inForceFrom())))
                    .ifPresent(entries::add);
        return fresh(new LegalIndexPage(shell, entries));
    }

    @GetMapping("/terms")
    ResponseEntity<Page> terms(@RequestParam(defaultValue = "") String version, Shell shell) {
        return show(LegalPage.TERMS, version, shell);
    }

    @GetMapping("/notice")
    ResponseEntity<Page> notice(@RequestParam(defaultValue = "") String version, Shell shell) {
        return show(LegalPage.NOTICE, version, shell);
    }

    @GetMapping("/accessibility")
    ResponseEntity<Page> accessibility(
            @RequestParam(defaultValue = "") String version, Shell shell) {
        return show(LegalPage.ACCESSIBILITY, version, shell);
    }

    private ResponseEntity<Page> show(LegalPage page, String version, Shell shell) {
        Optional<String> asked = Optional.of(version).filter(v -> !v.isEmpty());
        if (asked.filter(v -> !VERSION.matcher(v).matches()).isPresent()) throw unknown();
        return read(page, asked, shell)
                .map(shown -> fresh(TermsPage.from(shell, page, shown)))
                .orElseThrow(LegalController::unknown);
    }

    private Optional<ReadLegalPage.Shown> read(
            LegalPage page, Optional<String> version, Shell shell) {
        return readLegalPage.handle(
                new ReadLegalPage.Query(page, version, shell.language().spoken()));
    }

    private static ResponseEntity<Page> fresh(Page page) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(page);
    }

    private static Problem unknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "no such version");
    }
}
