package fr.echeance.web.shared;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import java.net.URI;
import java.util.regex.Pattern;

/** Sends a browser on after a form, so that going back or reloading repeats nothing. */
public final class Redirect {
    /** A path of this shop: no second slash and no backslash, after which a browser would read the name of another host. */
    private static final Pattern LOCAL =
            Pattern.compile(
                    "/(?:(?:[A-Za-z0-9?&=.,_~+:@-]|%[0-9A-Fa-f]{2})(?:[A-Za-z0-9/?&=.,_~+:@-]|%[0-9A-Fa-f]{2})*)?");

    private Redirect() {}

    /** To the page that somebody came from, as their form says; home, where that is no page of this shop. */
    public static <T> ResponseEntity<T> back(String address) {
        boolean local = address.length() <= 1000 && LOCAL.matcher(address).matches();
        return to(local ? address : "/");
    }

    public static <T> ResponseEntity<T> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }

    /** By hand: the container would make an address of whatever Host the request names. */
    static void send(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, address);
    }
}
