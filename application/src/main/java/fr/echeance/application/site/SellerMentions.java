package fr.echeance.application.site;

import java.util.Locale;
import java.util.Map;

/** Whether a legal notice names the seller as the settings do: invoices and notice say the same of one company. */
final class SellerMentions {
    /** A code, which no notice spells. */
    private static final String COUNTRY = "country";

    private SellerMentions() {}

    /** However it is spaced and capitalised. */
    static boolean standIn(String body, Map<String, String> mentions) {
        String text = bare(body);
        return mentions.entrySet().stream()
                .filter(mention -> !mention.getKey().equals(COUNTRY))
                .allMatch(mention -> text.contains(bare(mention.getValue())));
    }

    private static String bare(String text) {
        return text.replaceAll("[\\p{IsWhite_Space}]", "").toLowerCase(Locale.ROOT);
    }
}
