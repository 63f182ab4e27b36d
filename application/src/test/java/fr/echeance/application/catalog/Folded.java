package fr.echeance.application.catalog;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A product's words without accents and capitals, matched with room for one small slip. */
record Folded(List<String> words) {
    static Folded of(Assortment.Product product) {
        String all =
                String.join(
                        " ",
                        product.name().fr(),
                        product.name().en(),
                        product.summary().fr(),
                        product.summary().en());
        return new Folded(words(all));
    }

    boolean matches(String wanted) {
        List<String> asked = words(wanted).stream().map(Folded::singular).toList();
        return !asked.isEmpty()
                && asked.stream().allMatch(w -> words.stream().anyMatch(word -> close(w, word)));
    }

    static String fold(String text) {
        String ligatures = text.replace("œ", "oe").replace("Œ", "oe");
        return Normalizer.normalize(ligatures, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String text) {
        return Arrays.stream(fold(text).split("[^a-z0-9]+", -1)).filter(w -> !w.isEmpty()).toList();
    }

    private static String singular(String word) {
        return word.length() > 3 && (word.endsWith("s") || word.endsWith("x"))
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static boolean close(String wanted, String word) {
        return word.startsWith(wanted) || (wanted.length() > 4 && distance(wanted, word) == 1);
    }

    /** Levenshtein's: how many letters must be put in, left out or changed. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
