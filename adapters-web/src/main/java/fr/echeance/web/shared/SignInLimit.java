package fr.echeance.web.shared;

import fr.echeance.application.shared.RateLimits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.OptionalLong;

/** Who tries many people's passwords from one place waits, before any password is looked at. */
final class SignInLimit extends OncePerRequestFilter {
    private final RateLimits limits;

    SignInLimit(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        OptionalLong wait =
                request.getMethod().equals("POST")
                        ? limits.tryConsume(RateLimits.Limit.SIGN_IN_CALLER, Callers.of(request))
                        : OptionalLong.empty();
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.getAsLong()));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
