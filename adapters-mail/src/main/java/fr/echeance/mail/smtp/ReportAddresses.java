package fr.echeance.mail.smtp;

import fr.echeance.domain.shared.KeyedHash;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.SecretKey;

/**
 * The addresses to which mail servers report, one for each message (variable envelope return path): a mailbox of the shop's, with the
 * message after a plus sign (RFC 5233), sealed by a keyed hash so that nobody can make a report about somebody else's.
 */
@Component
final class ReportAddresses {
    private static final int ID = 16;
    private static final int SEAL = 8;

    private final String mailbox;
    private final SecretKey key;
    private final Pattern shape;

    /** @param mailbox such as {@code retours@example.com}; empty: nobody reads reports */
    ReportAddresses(
            @Value("${echeance.mail.reports.address:}") String mailbox, SecretKey reportKey) {
        this.mailbox = mailbox;
        this.key = reportKey;
        int at = mailbox.indexOf('@');
        shape =
                Pattern.compile(
                        Pattern.quote(mailbox.substring(0, Math.max(0, at)))
                                + "\\+([0-9a-f]{48})"
                                + Pattern.quote(mailbox.substring(Math.max(0, at))),
                        Pattern.CASE_INSENSITIVE);
    }

    /** Empty when nobody reads reports. */
    Optional<String> of(UUID delivery) {
        if (mailbox.isEmpty()) return Optional.empty();
        byte[] id = bytes(delivery);
        String sealed = HexFormat.of().formatHex(id) + HexFormat.of().formatHex(seal(id));
        return Optional.of(mailbox.replace("@", "+" + sealed + "@"));
    }

    /** The message that such an address in a text is about; empty when there is none, or a forged one. */
    Optional<UUID> find(String text) {
        Matcher found = shape.matcher(text);
        while (!mailbox.isEmpty() && found.find()) {
            byte[] sealed = HexFormat.of().parseHex(found.group(1));
            byte[] id = Arrays.copyOf(sealed, ID);
            if (MessageDigest.isEqual(seal(id), Arrays.copyOfRange(sealed, ID, ID + SEAL)))
                return Optional.of(uuid(id));
        }
        return Optional.empty();
    }

    private byte[] seal(byte[] id) {
        return Arrays.copyOf(KeyedHash.of(key, id).bytes(), SEAL);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] id) {
        ByteBuffer buffer = ByteBuffer.wrap(id);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
