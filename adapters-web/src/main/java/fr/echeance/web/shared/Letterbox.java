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
        consume(RateLimits.Limit.LETTER_CALLER, Callers.of(request));
        consume(RateLimits.Limit.LETTER_ADDRESS, to.key());
    }

    private void consume(RateLimits.Limit limit, String key) {
        limits.tryConsume(limit, key)
                .ifPresent(seconds -> {
                    throw Problem.tooMany(seconds);
                });
    }
}
