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
import java.util.Optional;
import java.util.UUID;

import javax.crypto.SecretKey;

/**
 * The cookies of the shop, strictly necessary (exempt from consent, LIL art. 82) but for the one of {@link TrackerCookies}: language, cart,
 * which orders this browser may look at, the back office's door. They hold opaque ids; a signed one is worth nothing when changed or stale.
 */
@Component
@EnableConfigurationProperties(WebSettings.class)
public final class Cookies {
    /** Opens what is kept about a person; gone when they sign out. */
    public static final String MY_DATA = "my_data";

    /** By https browsers take such a name from this very host alone: no neighbour under the same domain plants one (RFC 6265bis, 4.1.3.2). */
    private static final String HOST_ALONE = "__Host-";

    private static final int SIGNATURE = 32;

    private final SecretKey key;
    private final boolean secure;

    Cookies(@Qualifier("cookieKey") SecretKey key, WebSettings settings) {
        this.key = key;
        this.secure = settings.https();
    }

    public void set(HttpServletResponse response, String name, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(named(name), value)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(age)
                        .build()
                        .toString());
    }

    public void clear(HttpServletResponse response, String name) {
        set(response, name, "", Duration.ZERO);
    }

    /** As browsers know it. */
    public String named(String name) {
        return secure ? HOST_ALONE + name : name;
    }

    public Optional<String> get(HttpServletRequest request, String name) {
        String named = named(name);
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(named))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** A cookie that holds an identifier; one that is none counts as absent. */
    public Optional<UUID> id(HttpServletRequest request, String name) {
        return get(request, name).filter(value -> value.length() == 36).flatMap(Cookies::uuid);
    }

    /** As {@link #set}, with an end and a signature that the browser cannot forge. */
    public void setSigned(HttpServletResponse response, String name, String value, Duration age) {
        String bounded = value + "." + Instant.now().plus(age).getEpochSecond();
        set(
                response,
                name,
                bounded + "." + HexFormat.of().formatHex(sign(name, bounded), 0, SIGNATURE),
                age);
    }

    /** Empty when the cookie is absent, stale or was changed. */
    public Optional<String> signed(HttpServletRequest request, String name) {
        return get(request, name).flatMap(cookie -> verified(name, cookie));
    }

    private Optional<String> verified(String name, String cookie) {
        int end = cookie.lastIndexOf('.');
        int begin = cookie.lastIndexOf('.', end - 1);
        if (begin < 0 || cookie.length() > 4000) return Optional.empty();
        try {
            byte[] signature = HexFormat.of().parseHex(cookie.substring(end + 1));
            if (!MessageDigest.isEqual(
                    signature, Arrays.copyOf(sign(name, cookie.substring(0, end)), SIGNATURE)))
                return Optional.empty();
            boolean stale =
                    Instant.now().getEpochSecond() > Long.parseLong(cookie, begin + 1, end, 10);
            return stale ? Optional.empty() : Optional.of(cookie.substring(0, begin));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] sign(String name, String value) {
        return KeyedHash.of(name + "=" + value, key).bytes();
    }

    private static Optional<UUID> uuid(String value) {
        try {
            return Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
