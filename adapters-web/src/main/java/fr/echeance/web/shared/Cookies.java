package fr.echeance.web.shared;

import fr.echeance.domain.shared.KeyedHash;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import javax.crypto.SecretKey;

/**
 * The cookies of the shop, strictly necessary (exempt from consent, LIL art. 82) but for the one of {@link TrackerCookies}: language, cart,
 * which orders this browser may look at, the back office's door. They hold opaque ids; a signed one is worth nothing when changed or stale.
 */
@Component
@EnableConfigurationProperties(WebSettings.class)
public final class Cookies {
    /** By https browsers take such a name from this very host alone: no neighbour under the same domain plants one (RFC 6265bis, 4.1.3.2). */
    private static final String HOST_ALONE = "__Host-";

    private static final int SIGNATURE = 32;

    private final SecretKey key;
    private final boolean secure;

    Cookies(@Qualifier("cookieKey") SecretKey key, WebSettings settings) {
        this.key = key;
        this.secure = settings.https();
    }

    public void set(HttpServletResponse response, ShopCookie cookie, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(named(cookie), value)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(age)
                        .build()
                        .toString());
    }

    public void clear(HttpServletResponse response, ShopCookie cookie) {
        set(response, cookie, "", Duration.ZERO);
    }

    /** All that this shop keeps in a browser, as that knows them. */
    public List<Told> told(Shell shell) {
        return Stream.of(ShopCookie.values())
                .map(cookie ->
                        new Told(
                                named(cookie),
                                shell.text("cookie." + cookie.id() + ".why"),
                                shell.text("cookie." + cookie.id() + ".life")))
                .toList();
    }

    private String named(ShopCookie cookie) {
        return secure ? HOST_ALONE + cookie.id() : cookie.id();
    }

    public Optional<String> get(HttpServletRequest request, ShopCookie which) {
        String named = named(which);
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(named))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** A cookie that holds an identifier; one that is none counts as absent. */
    public Optional<UUID> id(HttpServletRequest request, ShopCookie cookie) {
        return get(request, cookie).filter(value -> value.length() == 36).flatMap(Cookies::uuid);
    }

    /** As {@link #set}, with an end and a signature that the browser cannot forge. */
    public void setSigned(
            HttpServletResponse response, ShopCookie cookie, String value, Duration age) {
        String bounded = value + "." + Instant.now().plus(age).getEpochSecond();
        set(
                response,
                cookie,
                bounded + "." + HexFormat.of().formatHex(sign(cookie, bounded), 0, SIGNATURE),
                age);
    }

    /** Empty when the cookie is absent, stale or was changed. */
    public Optional<String> signed(HttpServletRequest request, ShopCookie cookie) {
        return get(request, cookie).flatMap(value -> verified(cookie, value));
    }

    private Optional<String> verified(ShopCookie cookie, String value) {
        int end = value.lastIndexOf('.');
        int begin = value.lastIndexOf('.', end - 1);
        if (begin < 0 || value.length() > 4000) return Optional.empty();
        try {
            byte[] signature = HexFormat.of().parseHex(value.substring(end + 1));
            if (!MessageDigest.isEqual(
                    signature, Arrays.copyOf(sign(cookie, value.substring(0, end)), SIGNATURE)))
                return Optional.empty();
            boolean stale =
                    Instant.now().getEpochSecond() > Long.parseLong(value, begin + 1, end, 10);
            return stale ? Optional.empty() : Optional.of(value.substring(0, begin));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] sign(ShopCookie cookie, String value) {
        return KeyedHash.of(cookie.id() + "=" + value, key).bytes();
    }

    private static Optional<UUID> uuid(String value) {
        try {
            return Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * A cookie as people are told of it.
     *
     * @param life how long, in words
     */
    public record Told(String name, String why, String life) {}
}
