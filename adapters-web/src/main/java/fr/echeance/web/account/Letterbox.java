package fr.echeance.web.account;

import fr.echeance.application.shared.RateLimits;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.web.shared.Callers;
import fr.echeance.web.shared.Problem;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/** How many letters about accounts anybody may have sent: to one address from everywhere, and to many from one place. */
@Component
class Letterbox {
    private final RateLimits limits;

    Letterbox(RateLimits limits) {
        this.limits = limits;
    }

    /** @throws Problem 429 */
    void post(HttpServletRequest request, EmailAddress to) {
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
