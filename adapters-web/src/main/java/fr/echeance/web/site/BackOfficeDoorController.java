package fr.echeance.web.site;

import fr.echeance.application.shared.RateLimits;
import fr.echeance.web.shared.BackOfficeGate;
import fr.echeance.web.shared.Callers;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.regex.Pattern;

/** Lets in whoever knows the password; who guesses it waits. */
@RestController
class BackOfficeDoorController {
    private static final String HALL = "/backoffice";

    /** A room of the back office and nothing else: no host, no backslash, no dots that climb. */
    private static final Pattern ROOM = Pattern.compile("/backoffice(/[A-Za-z0-9_-]+)*(\\.jsonl)?");

    private final BackOfficeGate gate;
    private final RateLimits limits;

    BackOfficeDoorController(BackOfficeGate gate, RateLimits limits) {
        this.gate = gate;
        this.limits = limits;
    }

    @GetMapping(BackOfficeGate.LOGIN)
    ResponseEntity<BackOfficePasswordPage> door(
            Shell shell, @RequestParam(defaultValue = HALL) String back) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new BackOfficePasswordPage(shell, Field.empty("password"), room(back)));
    }

    @PostMapping(BackOfficeGate.LOGIN)
    ResponseEntity<BackOfficePasswordPage> enter(
            Shell shell,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = HALL) String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.tryConsume(RateLimits.Limit.BACK_OFFICE_DOOR, Callers.of(request))
                .ifPresent(seconds -> {
                    throw Problem.tooMany(seconds);
                });
        if (gate.open(password, response))
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, room(back))
                    .build();
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(
                        new BackOfficePasswordPage(
                                shell, Field.empty("password").broken("password"), room(back)));
    }

    private static String room(String back) {
        return back.length() <= 200 && ROOM.matcher(back).matches() ? back : HALL;
    }
}
