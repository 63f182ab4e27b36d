package fr.echeance.identity.embedded;

import fr.echeance.application.account.SignIn;
import fr.echeance.application.security.SecurityLog;
import fr.echeance.domain.account.Role;
import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.Origin;
import fr.echeance.domain.security.Surface;
import fr.echeance.domain.security.Whose;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
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
 * address's password waits, whoever's it is; what came of it is noted before it is answered.
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
    private final SecurityLog log;

    AddressAndPassword(SignIn signIn, SecurityLog log) {
        this.signIn = signIn;
        this.log = log;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String password = String.valueOf(given.getCredentials());
        if (password.length() > LONGEST) throw new BadCredentialsException("refused");
        EmailAddress email = address(given.getName());
        Origin origin = origin(given);
        return switch (signIn.handle(new SignIn.Command(email, password, origin))) {
            case SignIn.Outcome.SignedIn in -> {
                log.note(Happening.SIGNED_IN, Surface.PAGES, origin, whose(in));
                yield signedIn(in);
            }
            case SignIn.Outcome.Refused(Whose whose) -> {
                log.note(Happening.SIGN_IN_FAILED, Surface.PAGES, origin, whose);
                throw new BadCredentialsException("refused");
            }
            case SignIn.Outcome.Locked(Whose whose) -> {
                log.note(Happening.SIGN_IN_LOCKED, Surface.PAGES, origin, whose);
                throw new LockedException("too many tries");
            }
        };
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** As the door read it, which is the only one that comes here. */
    private static Origin origin(Authentication given) {
        if (given.getDetails() instanceof Origin origin) return origin;
        throw new InternalAuthenticationServiceException("nobody said where it comes from");
    }

    private static Whose whose(SignIn.Outcome.SignedIn in) {
        return in.roles().isEmpty()
                ? new Whose.Customer(in.subject())
                : new Whose.Staff(in.subject());
    }

    private static Authentication signedIn(SignIn.Outcome.SignedIn in) {
        var signedIn =
                UsernamePasswordAuthenticationToken.authenticated(
                        in.subject().toString(), null, authorities(in.roles()));
        // In the place of where they come from, which would be taken along into the session.
        signedIn.setDetails(in.since().toString());
        return signedIn;
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
