package fr.echeance.domain.payment;

import fr.echeance.domain.shared.InvalidValue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An account number (ISO 13616), e.g. {@code FR7630006000011234567890189}: country, two check digits, and the account as that country
 * writes it. Stored without spaces, read with any.
 */
public record Iban(String value) {
    private static final int LONGEST = 34;
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");

    /** How long it is where euros are transferred (SEPA); elsewhere the check digits must do. */
    private static final Map<String, Integer> LENGTHS = new HashMap<>();

    static {
        for (String country :
                ("AD24 AL28 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23"
                     + " GR27 HR21 HU28 IE22 IS26 IT27 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31"
                     + " NL18 NO15 PL28 PT25 RO24 RS22 SE24 SI19 SK24 SM27 VA22")
                        .split(" "))
            LENGTHS.put(country.substring(0, 2), Integer.valueOf(country.substring(2)));
    }

    public Iban {
        value =
                value.length() > 3 * LONGEST
                        ? ""
                        : SPACES.matcher(value).replaceAll("").toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()
                || LENGTHS.getOrDefault(value.substring(0, 2), value.length()) != value.length()
                || !Mod97.holds(value)) throw new InvalidValue("iban", "iban");
    }

    /** As it is printed: in groups of four. */
    public String grouped() {
        return CreditorReference.inFours(value);
    }
}
