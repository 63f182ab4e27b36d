package fr.echeance.web.shared;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import java.nio.charset.StandardCharsets;

/**
 * A letter alone, for a frame, as a mail reader shows it: its own style, no script, nothing fetched. Inside the page itself it would stand under
 * the page's policy, which allows no style in a document.
 */
public final class LetterFrame {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self';"
                    + " sandbox";

    private LetterFrame() {}

    public static ResponseEntity<byte[]> of(String html) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", POLICY)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html.getBytes(StandardCharsets.UTF_8));
    }
}
