package fr.echeance.identity.embedded;

import fr.echeance.application.account.SignIn;
import fr.echeance.application.shared.RateLimits;
import fr.echeance.domain.account.Role;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Turns an address and a password into an opaque id and roles: nothing else of the person goes into sessions and tokens. Who guesses one
 * address's password waits, whoever's it is.
 */
@Component
@ConditionalOnProperty(
        name = "echeance.identity.provider",
        havingValue = "embedded",
        matchIfMissing = true)
final class AddressAndPassword implements AuthenticationProvider {
    static final String ROLE = "ROLE_";

    private static final String CUSTOMER = ROLE + "CUSTOMER";
    private static final int LONGEST = 512;

    private final SignIn signIn;
    private final RateLimits limits;

    AddressAndPassword(SignIn signIn, RateLimits limits) {
        this.signIn = signIn;
        this.limits = limits;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String password = String.valueOf(given.getCredentials());
        if (password.length() > LONGEST) throw new BadCredentialsException("refused");
        EmailAddress email = address(given.getName());
        if (limits.tryConsume(RateLimits.Limit.SIGN_IN_ADDRESS, key(email)).isPresent())
            throw new LockedException("too many tries");
        return switch (signIn.handle(new SignIn.Command(email, password))) {
            case SignIn.Outcome.SignedIn in ->
                    UsernamePasswordAuthenticationToken.authenticated(
                            in.subject().toString(), null, authorities(in.roles()));
            case SignIn.Outcome.Refused _ -> throw new BadCredentialsException("refused");
        };
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static String key(EmailAddress email) {
        return email.key();
    }

    private static EmailAddress address(@Nullable String typed) {
        try {
            return new EmailAddress(typed == null ? "" : typed);
        } catch (InvalidValue invalid) {
            throw new BadCredentialsException("refused");
        }
    }

    /** Beside the roles: that a password was given, and when, which an ID token must say. */
    private static List<GrantedAuthority> authorities(Set<Role> roles) {
        List<GrantedAuthority> all = new ArrayList<>();
        all.add(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY));
        if (roles.isEmpty()) all.add(new SimpleGrantedAuthority(CUSTOMER));
        for (Role role : roles) all.add(new SimpleGrantedAuthority(ROLE + role));
        return all;
    }
}
