package fr.echeance.web.shared;

import fr.echeance.application.shared.RateLimits;
import fr.echeance.domain.shared.EmailAddress;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/** How many letters anybody may have sent by a form: to one address from everywhere, and to many from one place. */
@Component
public class Letterbox {
    private final RateLimits limits;

    Letterbox(RateLimits limits) {
        this.limits = limits;
    }

    /** @throws Problem 429 */
    public void post(HttpServletRequest request, EmailAddress to) {
        Problem.ifTooMany(limits.tryConsume(RateLimits.Limit.LETTER_CALLER, Callers.of(request)));
        Problem.ifTooMany(limits.tryConsume(RateLimits.Limit.LETTER_ADDRESS, to.key()));
    }
}
