package fr.echeance.web.shared;

import fr.echeance.domain.audience.Identifier;
import fr.echeance.domain.audience.TrackerChoice;
import fr.echeance.domain.privacy.Deadline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/**
 * What a browser keeps about trackers: what was answered, for six months, and only after a yes an identifier, for thirteen months from its
 * deposit. A visit renews neither. A browser that says by itself that it is not to be followed (Global Privacy Control, Sec-GPC) has
 * answered.
 */
@Component
public final class TrackerCookies {
    private static final String SIGNAL = "Sec-GPC";

    private final Cookies cookies;

    TrackerCookies(Cookies cookies) {
        this.cookies = cookies;
    }

    /** Empty when they have not answered, or not for six months. */
    public Optional<TrackerChoice> choice(HttpServletRequest request) {
        return cookies.signed(request, ShopCookie.TRACKERS).flatMap(TrackerChoice::of);
    }

    /** Whether the browser says by itself that nobody is to be followed. */
    public boolean isSignalled(HttpServletRequest request) {
        return "1".equals(request.getHeader(SIGNAL));
    }

    boolean isToBeAsked(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/backoffice")
                && !isSignalled(request)
                && choice(request).isEmpty();
    }

    /** Of a browser that agreed, and does not signal the contrary. */
    public Optional<Identifier> identifier(HttpServletRequest request) {
        return choice(request).filter(TrackerChoice.ACCEPTED::equals).isEmpty()
                        || isSignalled(request)
                ? Optional.empty()
                : kept(request);
    }

    /** What there is, whatever was answered since. */
    public Optional<Identifier> kept(HttpServletRequest request) {
        return cookies.signed(request, ShopCookie.VISITOR).flatMap(TrackerCookies::parse);
    }

    public void keep(
            HttpServletResponse response,
            TrackerChoice choice,
            Optional<Identifier> identifier,
            LocalDate today) {
        cookies.setSigned(
                response,
                ShopCookie.TRACKERS,
                choice.id(),
                until(today, today.plus(TrackerChoice.KEPT)));
        identifier.ifPresentOrElse(
                one ->
                        cookies.setSigned(
                                response,
                                ShopCookie.VISITOR,
                                one.id() + "_" + one.depositedOn(),
                                until(today, one.endsOn())),
                () -> cookies.clear(response, ShopCookie.VISITOR));
    }

    private static Duration until(LocalDate today, LocalDate end) {
        Instant now = today.atStartOfDay(Deadline.PARIS).toInstant();
        return Duration.between(now, end.atStartOfDay(Deadline.PARIS).toInstant());
    }

    private static Optional<Identifier> parse(String value) {
        int end = value.indexOf('_');
        if (end < 0) return Optional.empty();
        try {
            return Optional.of(
                    new Identifier(
                            UUID.fromString(value.substring(0, end)),
                            LocalDate.parse(value.substring(end + 1))));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
