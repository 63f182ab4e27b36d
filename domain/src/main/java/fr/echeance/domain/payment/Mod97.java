package fr.echeance.domain.payment;

/** The check of ISO 7064 (MOD 97-10) that account numbers and references share: it finds a figure or a letter that is mistyped, and nearly all that are swapped. */
final class Mod97 {
    private static final int MODULUS = 97;
    private static final int HIGHEST = 98;
    private static final int PREFIX = 4;

    private Mod97() {}

    /** Whether the two digits behind the first two letters are those of the rest. */
    static boolean holds(String value) {
        return rest(value.substring(PREFIX) + value.substring(0, PREFIX)) == 1;
    }

    /** The two digits that belong between prefix and body. */
    static String digits(String prefix, String body) {
        int digits = HIGHEST - rest(body + prefix + "00");
        return (digits < 10 ? "0" : "") + digits;
    }

    private static int rest(String characters) {
        int rest = 0;
        for (char c : characters.toCharArray()) {
            int digit = Character.digit(c, 36);
            rest = (rest * (digit < 10 ? 10 : 100) + digit) % MODULUS;
        }
        return rest;
    }
}
