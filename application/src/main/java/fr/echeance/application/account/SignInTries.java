package fr.echeance.application.account;

import static fr.echeance.application.shared.RateLimits.Limit.SIGN_IN_ADDRESS;
import static fr.echeance.application.shared.RateLimits.Limit.SIGN_IN_PLACE;

import fr.echeance.application.shared.RateLimits;
import fr.echeance.domain.security.Origin;
import fr.echeance.domain.shared.EmailAddress;

import java.time.Duration;

/**
 * How often a password may be tried, for one address from one place and from everywhere, whether there is an account or not. A try is taken
 * before the password is looked at, so that many at once are no more than one after the other, and given back when it was right: failures
 * alone count. Where the account was let in before, only what comes from there counts.
 */
final class SignInTries {
    /** For how long a place is known from which somebody was let in. */
    static final Duration KNOWN_FOR = Duration.ofDays(90);

    private final RateLimits limits;

    SignInTries(RateLimits limits) {
        this.limits = limits;
    }

    /**
     * Whether one more may be looked at.
     *
     * @param known whether the account was let in from there before
     */
    boolean take(EmailAddress email, Origin origin, boolean known) {
        if (limits.tryConsume(SIGN_IN_PLACE, place(email, origin)).isPresent()) return false;
        if (known || limits.tryConsume(SIGN_IN_ADDRESS, email.key()).isEmpty()) return true;
        // Not looked at: else others' failures would lock this place as well.
        limits.giveBack(SIGN_IN_PLACE, place(email, origin));
        return false;
    }

    /** The password was right. */
    void giveBack(EmailAddress email, Origin origin, boolean known) {
        limits.giveBack(SIGN_IN_PLACE, place(email, origin));
        if (!known) limits.giveBack(SIGN_IN_ADDRESS, email.key());
    }

    /** Whoever reads that mailbox is let in from there, whatever others tried. */
    void forget(EmailAddress email, Origin origin) {
        limits.forget(SIGN_IN_PLACE, place(email, origin));
        limits.forget(SIGN_IN_ADDRESS, email.key());
    }

    private static String place(EmailAddress email, Origin origin) {
        return origin.value() + ":" + email.key();
    }
}
