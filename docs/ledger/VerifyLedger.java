import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verifies an export of Échéance's ledger with nothing but a JDK (11 or later), neither the shop nor its database:
 * {@code java VerifyLedger.java ledger.jsonl [root]}. README.md beside it says what the lines mean.
 */
public final class VerifyLedger {
    private static final Pattern SEAL =
            Pattern.compile(
                    "(\\{\"seal\":([1-9][0-9]{0,17}),\"at\":\"[^\"]+\",\"entries\":([1-9][0-9]{0,17})),\"root\":\"([0-9a-f]{64})\"\\}");

    private final MessageDigest digest;
    private String root = "";
    private long seals;
    private long entries;
    private long unsealed;

    private VerifyLedger() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 1 || args.length > 2) {
            System.err.println(
                    "usage: java VerifyLedger.java ledger.jsonl [root that the last seal must"
                        + " have]");
            System.exit(2);
        }
        try (InputStream file = new BufferedInputStream(Files.newInputStream(Path.of(args[0])))) {
            System.out.println(verify(file, args.length == 2 ? args[1] : null));
        } catch (Broken broken) {
            System.err.println("BROKEN: " + broken.getMessage());
            System.exit(1);
        }
    }

    /**
     * @param expected the root of the last seal, as it was kept elsewhere; null when nobody kept it, and then a ledger without its last
     *     seals is not told from a whole one
     * @return what was found to hold
     */
    static String verify(InputStream ledger, String expected) throws IOException, Broken {
        VerifyLedger verifier = new VerifyLedger();
        long number = 0;
        for (byte[] line = line(ledger, 1); line != null; line = line(ledger, number + 1))
            verifier.take(line, ++number);
        if (verifier.unsealed > 0)
            throw new Broken("line " + number + ": entries without a seal after them");
        if (expected != null && !expected.equals(verifier.root))
            throw new Broken(
                    "the last root is not the one that was kept: seals are missing, or too many");
        return verifier.seals
                + " seals over "
                + verifier.entries
                + " entries hold; root "
                + verifier.root;
    }

    private void take(byte[] line, long number) throws Broken {
        // One character a byte, whatever the bytes are: nothing is repaired on the way.
        String text = new String(line, StandardCharsets.ISO_8859_1);
        if (!text.startsWith("{\"seal\":")) {
            digest.update(line);
            digest.update((byte) '\n');
            unsealed++;
            return;
        }
        Matcher seal = SEAL.matcher(text);
        if (!seal.matches()) throw new Broken("line " + number + ": not a seal");
        if (Long.parseLong(seal.group(2)) != ++seals)
            throw new Broken("line " + number + ": not seal " + seals);
        if (Long.parseLong(seal.group(3)) != unsealed)
            throw new Broken(
                    "line " + number + ": seals another number of entries than stand before it");
        digest.update(seal.group(1).getBytes(StandardCharsets.ISO_8859_1));
        if (!hex(digest.digest()).equals(seal.group(4)))
            throw new Broken(
                    "line " + number + ": its root does not follow from what stands before it");
        root = seal.group(4);
        digest.update(bytes(root)); // the next root begins with this one
        entries += unsealed;
        unsealed = 0;
    }

    /** The next line without its end, or null; only a line feed ends one. */
    private static byte[] line(InputStream in, long number) throws IOException, Broken {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next == -1 && line.size() == 0) return null;
            if (next == -1) throw new Broken("line " + number + ": cut off");
            line.write(next);
        }
        return line.toByteArray();
    }

    private static String hex(byte[] bytes) {
        StringBuilder hex = new StringBuilder();
        for (byte b : bytes) hex.append(String.format("%02x", b));
        return hex.toString();
    }

    private static byte[] bytes(String hex) {
        byte[] bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++)
            bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        return bytes;
    }

    /** What does not hold, and in which line. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }
}
