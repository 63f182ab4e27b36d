package fr.echeance.web.shared;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import java.net.URI;

/** Sends a browser on after a form, so that going back or reloading repeats nothing. */
public final class Redirect {
    private Redirect() {}

    public static <T> ResponseEntity<T> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }
}
