package fr.echeance.domain.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** HMAC-SHA-256 (RFC 2104): the same text gives the same under the same key, and nobody without the key can tell of which text it is. */
public final class KeyedHash {
    private final byte[] bytes;

    private KeyedHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Of the text in UTF-8. */
    public static KeyedHash of(String text, SecretKey key) {
        return of(key, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of the parts as if they were one. */
    public static KeyedHash of(SecretKey key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (byte[] part : parts) mac.update(part);
            return new KeyedHash(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every Java platform", e);
        }
    }

    /** Its first 128 bits. */
    public UUID id() {
        return new UUID(number(0), number(1));
    }

    /** 64 of its bits. @param place from 0 to 3 */
    public long number(int place) {
        return ByteBuffer.wrap(bytes).getLong(place * Long.BYTES);
    }

    /** 64 digits. */
    public String hex() {
        return hex(bytes.length);
    }

    /** Two digits for each of its first bytes. */
    public String hex(int length) {
        return HexFormat.of().formatHex(bytes, 0, length);
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
