package fr.echeance.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;

/** The development password in front of the back office, until sign-in comes. */
@Component
public final class BackOfficeGate extends OncePerRequestFilter {
    public static final String LOGIN = "/backoffice/login";

    private static final String COOKIE = "backoffice";
    private static final Duration AGE = Duration.ofHours(12);

    private final Cookies cookies;
    private final String password;

    BackOfficeGate(Cookies cookies, @Qualifier("backOfficePassword") String password) {
        this.cookies = cookies;
        this.password = password;
    }

    /** Opens the door when the password is right. */
    public boolean open(String given, HttpServletResponse response) {
        boolean right =
                MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8),
                        password.getBytes(StandardCharsets.UTF_8));
        if (right) cookies.setSigned(response, COOKIE, "open", AGE);
        return right;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !(path.equals("/backoffice") || path.startsWith("/backoffice/"))
                || path.equals(LOGIN);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (cookies.signed(request, COOKIE).isPresent()) {
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(request, response);
        } else {
            String back =
                    request.getMethod().equals("GET") ? request.getRequestURI() : "/backoffice";
            // By hand: the container would make an address of whatever Host the request names.
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(
                    "Location", LOGIN + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        }
    }

    /** It stands in the security chain; the servlet container must not run it a second time. */
    @Component
    static class Once {
        @Bean
        FilterRegistrationBean<BackOfficeGate> backOfficeGateRegistration(BackOfficeGate gate) {
            FilterRegistrationBean<BackOfficeGate> registration =
                    new FilterRegistrationBean<>(gate);
            registration.setEnabled(false);
            return registration;
        }
    }
}
