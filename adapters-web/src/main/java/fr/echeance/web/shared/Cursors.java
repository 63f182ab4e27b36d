package fr.echeance.web.shared;

import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.KeyedHash;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.SecretKey;

/** Where a program goes on reading a list: a place that only the shop writes and that fits no other list. */
@Component
public final class Cursors {
    private static final int SIGNATURE = 16;
    private static final int LONGEST = 1_000;

    private final SecretKey key;

    Cursors(@Qualifier("cookieKey") SecretKey key) {
        this.key = key;
    }

    /** @param list what was asked for: the cursor goes on with that and with nothing else */
    public String write(String list, String place) {
        byte[] text = place.getBytes(StandardCharsets.UTF_8);
        byte[] cursor = Arrays.copyOf(sign(list, text), SIGNATURE + text.length);
        System.arraycopy(text, 0, cursor, SIGNATURE, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** @throws InvalidValue rule {@code cursor} when the shop did not write it for this list */
    public String read(String list, String cursor) {
        byte[] bytes = decoded(cursor);
        if (bytes.length < SIGNATURE) throw refused();
        byte[] text = Arrays.copyOfRange(bytes, SIGNATURE, bytes.length);
        if (!MessageDigest.isEqual(sign(list, text), Arrays.copyOf(bytes, SIGNATURE)))
            throw refused();
        return new String(text, StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String cursor) {
        try {
            if (cursor.length() > LONGEST) throw refused();
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    private byte[] sign(String list, byte[] place) {
        byte[] head = ("cursor\n" + list + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(KeyedHash.of(key, head, place).bytes(), SIGNATURE);
    }

    private static InvalidValue refused() {
        return new InvalidValue("cursor", "cursor");
    }
}
