package fr.echeance.web.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import fr.echeance.application.security.SecurityLog;
import fr.echeance.domain.account.Role;
import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.Origin;
import fr.echeance.domain.security.Surface;
import fr.echeance.domain.security.Whose;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes down what happened at a request once it is answered: what was left at it, and refusals, which are told by the answer itself. Whoever
 * makes the shop refuse without end does not fill the log with it: the same refusal counts once in ten seconds on each node.
 */
final class SecurityNotesFilter extends OncePerRequestFilter {
    private static final String API = "/api/";
    private static final String OFFICE = "/backoffice";

    private final SecurityLog log;
    private final Origins origins;
    private final Cache<Said, Boolean> said;

    private SecurityNotesFilter(SecurityLog log, Origins origins, Cache<Said, Boolean> said) {
        this.log = log;
        this.origins = origins;
        this.said = said;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        for (SecurityNotes.Note note : SecurityNotes.of(request))
            note(request, note.happening(), note.whose());
        refusal(request, response.getStatus())
                .ifPresent(happening -> note(request, happening, null));
    }

    private void note(HttpServletRequest request, Happening happening, @Nullable Whose named) {
        Whose whose = named == null ? signedIn() : named;
        Origin origin = origins.of(request);
        if (happening.isRefusal()
                && said.asMap().putIfAbsent(new Said(happening, origin, whose), true) != null)
            return;
        log.note(happening, surface(request), origin, whose);
    }

    private static Optional<Happening> refusal(HttpServletRequest request, int status) {
        String path = request.getRequestURI();
        return switch (status) {
            case 429 -> Optional.of(Happening.RATE_LIMITED);
            case 401, 403 -> {
                if (path.startsWith(OFFICE)) yield Optional.of(Happening.ROOM_REFUSED);
                yield path.startsWith(API) && request.getHeader(HttpHeaders.AUTHORIZATION) != null
                        ? Optional.of(Happening.CLIENT_REFUSED)
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static Surface surface(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith(API)) return Surface.API;
        return path.startsWith(OFFICE) ? Surface.BACK_OFFICE : Surface.PAGES;
    }

    private static Whose signedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null ? Whose.nobody() : whose(who);
    }

    /** Tokens of another issuer may call people otherwise: they are nobody here. */
    static Whose whose(Authentication who) {
        boolean customer = has(who, "CUSTOMER");
        if (!customer && Arrays.stream(Role.values()).noneMatch(role -> has(who, role.name())))
            return Whose.nobody();
        try {
            UUID id = UUID.fromString(Objects.requireNonNullElse(who.getName(), ""));
            return customer ? new Whose.Customer(id) : new Whose.Staff(id);
        } catch (IllegalArgumentException e) {
            return Whose.nobody();
        }
    }

    private static boolean has(Authentication who, String role) {
        return who.getAuthorities().stream()
                .anyMatch(one -> ("ROLE_" + role).equals(one.getAuthority()));
    }

    private record Said(Happening happening, Origin origin, Whose whose) {}

    /** Makes one for each chain of filters; what was said is common to them. */
    @Component
    static final class Desk {
        private static final Duration ONCE = Duration.ofSeconds(10);

        private final SecurityLog log;
        private final Origins origins;
        private final Cache<Said, Boolean> said =
                Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(ONCE).build();

        Desk(SecurityLog log, Origins origins) {
            this.log = log;
            this.origins = origins;
        }

        SecurityNotesFilter filter() {
            return new SecurityNotesFilter(log, origins, said);
        }

        Origin origin(HttpServletRequest request) {
            return origins.of(request);
        }
    }
}
