package fr.echeance.web.privacy;

import fr.echeance.application.privacy.OpenGuestLink;
import fr.echeance.application.privacy.SendGuestLink;
import fr.echeance.application.shared.RateLimits;
import fr.echeance.application.shared.RateLimits.Limit;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Callers;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Language;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A guest's way to their data. Every address gets the same answer; opening takes a press on a button. */
@RestController
@RequestMapping(GuestLinkController.ADDRESS)
class GuestLinkController {
    static final String ADDRESS = "/privacy/my-data";

    private final SendGuestLink sendGuestLink;
    private final OpenGuestLink openGuestLink;
    private final RateLimits limits;
    private final GuestDoor door;

    GuestLinkController(
            SendGuestLink sendGuestLink,
            OpenGuestLink openGuestLink,
            RateLimits limits,
            GuestDoor door) {
        this.sendGuestLink = sendGuestLink;
        this.openGuestLink = openGuestLink;
        this.limits = limits;
        this.door = door;
    }

    @GetMapping
    ResponseEntity<MyDataLinkPage> ask(
            Shell shell, @RequestParam(defaultValue = "") String sent, HttpServletRequest request) {
        if (door.person(request).isPresent()) return Redirect.to(ADDRESS + "/kept");
        return ResponseEntity.ok(
                new MyDataLinkPage(shell, Field.empty("email"), sent.equals("yes")));
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<MyDataLinkPage> send(
            Shell shell,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        EmailAddress address;
        try {
            address = new EmailAddress(email);
        } catch (InvalidValue invalid) {
            Field typed = Field.of("email", email).broken(invalid.rule());
            return ResponseEntity.badRequest()
                    .body(new MyDataLinkPage(shell.with(ADDRESS, shell.cartSize()), typed, false));
        }
        Problem.ifTooMany(limits.tryConsume(Limit.GUEST_LINK_CALLER, Callers.of(request)));
        Problem.ifTooMany(limits.tryConsume(Limit.GUEST_LINK_ADDRESS, address.key()));
        sendGuestLink.handle(new SendGuestLink.Command(address, language(shell)));
        return Redirect.to(ADDRESS + "?sent=yes");
    }

    /** Asks no database: a scanner that follows the link learns and uses up nothing. */
    @GetMapping("/open")
    MyDataOpenPage show(Shell shell, @RequestParam(defaultValue = "") String token) {
        return new MyDataOpenPage(shell, token, false);
    }

    @PostMapping(path = "/open", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<MyDataOpenPage> open(
            Shell shell,
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        Problem.ifTooMany(limits.tryConsume(Limit.GUEST_LINK_OPENING, Callers.of(request)));
        return switch (opened(token)) {
            case OpenGuestLink.Outcome.Opened(Pseudonym person) -> {
                door.open(response, person);
                yield Redirect.to(ADDRESS + "/kept");
            }
            case OpenGuestLink.Outcome.NoSuchLink _ ->
                    ResponseEntity.status(HttpStatus.GONE)
                            .body(
                                    new MyDataOpenPage(
                                            shell.with(ADDRESS, shell.cartSize()), "", true));
        };
    }

    @PostMapping("/leave")
    ResponseEntity<Void> leave(HttpServletResponse response) {
        door.close(response);
        return Redirect.to("/privacy");
    }

    private OpenGuestLink.Outcome opened(String token) {
        try {
            return openGuestLink.handle(Asked.id("token", token));
        } catch (InvalidValue malformed) {
            return new OpenGuestLink.Outcome.NoSuchLink();
        }
    }

    static fr.echeance.domain.shared.Language language(Shell shell) {
        return shell.language() == Language.FR
                ? fr.echeance.domain.shared.Language.FR
                : fr.echeance.domain.shared.Language.EN;
    }
}
