package fr.echeance.bootstrap;

import fr.echeance.application.privacy.ReplayErasures;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A database that was restored from a backup knows people who were erased since. Until the journal of erasures has been replayed no page
 * opens and no timer runs ({@code erasures} in /actuator/health); if it cannot be, the shop ends.
 */
@Component("erasures")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RestoreGate extends OncePerRequestFilter implements ApplicationRunner, HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(RestoreGate.class);
    private static final String CLOSED =
            "La boutique ouvre dans un instant. / The shop opens in a moment.\n";

    /** Found when it is needed: filters are made before the database is ready. */
    private final ObjectProvider<ReplayErasures> replay;

    private volatile boolean open;

    RestoreGate(ObjectProvider<ReplayErasures> replay) {
        this.replay = replay;
    }

    @Override
    public void run(ApplicationArguments args) {
        int replayed = replay.getObject().handle();
        if (replayed > 0)
            LOG.warn("{} erasures that the database did not know were done again", replayed);
        open = true;
    }

    @Override
    public Health health() {
        return open ? Health.up().build() : Health.down().build();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return open || request.getRequestURI().startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "10");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(CLOSED);
    }
}
