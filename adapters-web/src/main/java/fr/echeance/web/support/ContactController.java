package fr.echeance.web.support;

import fr.echeance.application.support.JudgeContactForm;
import fr.echeance.application.support.JudgeContactForm.Judgement;
import fr.echeance.application.support.OfferContactForm;
import fr.echeance.application.support.ReceiveEnquiry;
import fr.echeance.domain.security.Happening;
import fr.echeance.web.shared.Letterbox;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.SecurityNotes;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Typed;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;
import java.util.UUID;

/**
 * Asking something without an account. A form that cannot be taken comes back with all that was typed and says why: too fast, too old, used
 * before, or with something in the field that people do not see.
 */
@RestController
@RequestMapping(ContactController.HERE)
class ContactController {
    static final String HERE = "/contact";

    private final OfferContactForm offer;
    private final JudgeContactForm judge;
    private final ReceiveEnquiry receive;
    private final Letterbox letterbox;

    ContactController(
            OfferContactForm offer,
            JudgeContactForm judge,
            ReceiveEnquiry receive,
            Letterbox letterbox) {
        this.offer = offer;
        this.judge = judge;
        this.receive = receive;
        this.letterbox = letterbox;
    }

    @GetMapping
    ContactPage show(Shell shell, @RequestParam(defaultValue = "") String notice) {
        return ContactPage.of(
                shell, offer.handle(), Typed.of(Map.of()), notice.equals("sent") ? "sent" : null);
    }

    @PostMapping
    ResponseEntity<ContactPage> ask(
            Shell shell, @RequestParam Map<String, String> form, HttpServletRequest request) {
        ContactForm typed = new ContactForm(form);
        Map<String, String> rules = typed.rules();
        String ticket = typed.raw(ContactForm.TICKET);
        if (!rules.isEmpty())
            return again(shell, HttpStatus.BAD_REQUEST, ticket, new Typed(form, rules), null);
        if (typed.isBaited()) {
            SecurityNotes.leave(request, Happening.FORM_REFUSED);
            return again(shell, HttpStatus.BAD_REQUEST, ticket, Typed.of(form), "hidden_field");
        }
        return switch (judge.handle(ticket)) {
            case Judgement.TooFast _ -> {
                SecurityNotes.leave(request, Happening.FORM_REFUSED);
                yield again(shell, HttpStatus.BAD_REQUEST, ticket, Typed.of(form), "too_fast");
            }
            case Judgement.Stale _ -> renewed(shell, form, "too_old");
            case Judgement.Good(UUID enquiry) -> {
                try {
                    letterbox.post(request, typed.email());
                } catch (Problem tooMany) {
                    yield tooMany(shell, ticket, form, tooMany);
                }
                yield switch (receive.handle(typed.command(enquiry, shell.language().spoken()))) {
                    case ReceiveEnquiry.Outcome.Received _ -> Redirect.to(HERE + "?notice=sent");
                    case ReceiveEnquiry.Outcome.FormUsedBefore _ ->
                            renewed(shell, form, "used_before");
                };
            }
        };
    }

    /** The same form: what it bears is still good, or will be in a moment. */
    private static ResponseEntity<ContactPage> again(
            Shell shell, HttpStatus status, String ticket, Typed typed, @Nullable String why) {
        return ResponseEntity.status(status).body(ContactPage.of(shell, ticket, typed, why));
    }

    private ResponseEntity<ContactPage> renewed(Shell shell, Map<String, String> form, String why) {
        return again(shell, HttpStatus.CONFLICT, offer.handle(), Typed.of(form), why);
    }

    private static ResponseEntity<ContactPage> tooMany(
            Shell shell, String ticket, Map<String, String> form, Problem problem) {
        return ResponseEntity.status(problem.status())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(problem.retryAfter().orElse(60)))
                .body(ContactPage.of(shell, ticket, Typed.of(form), "too_many"));
    }
}
