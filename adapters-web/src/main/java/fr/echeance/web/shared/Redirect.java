package fr.echeance.web.shared;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import java.net.URI;

/** Sends a browser on after a form, so that going back or reloading repeats nothing. */
public final class Redirect {
    private Redirect() {}

    public static <T> ResponseEntity<T> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }

    /** By hand: the container would make an address of whatever Host the request names. */
    static void send(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, address);
    }
}
