package fr.echeance.web.account;

import fr.echeance.application.shared.RateLimits;
import fr.echeance.web.shared.Customer;
import fr.echeance.web.shared.Problem;

import org.springframework.stereotype.Component;

/** The password that is asked for once more: a stolen session or token must not become a way to find it. */
@Component
class PasswordTries {
    private static final int LONGEST = 512;

    private final RateLimits limits;

    PasswordTries(RateLimits limits) {
        this.limits = limits;
    }

    /**
     * What was typed, no longer than a password can be.
     *
     * @throws Problem 429
     */
    String typed(Customer customer, String password) {
        Problem.ifTooMany(
                limits.tryConsume(RateLimits.Limit.SIGN_IN_ADDRESS, customer.account().toString()));
        return password.length() <= LONGEST ? password : "";
    }
}
