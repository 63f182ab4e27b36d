package fr.echeance.persistence.catalog;

import static fr.echeance.persistence.schema.catalog.Tables.PRODUCT;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words somebody looks for, folded as the column {@code search} is. Each must begin a word of
 * the product, or be near one (pg_trgm): so accents and small slips are forgiven. Letters and
 * digits alone remain, so nothing in a word is a wildcard.
 */
record SearchTerms(List<String> words, boolean anything) {
    /** More words than that narrow nothing down. */
    private static final int MAX_WORDS = 8;

    /** Shorter words are near too many others. */
    private static final int MIN_LENGTH_FOR_SLIPS = 5;

    /**
     * One letter wrong in six leaves a little more than half of a word's trigrams
     * (pg_trgm.word_similarity).
     */
    private static final float NEAR = 0.5f;

    static SearchTerms of(Optional<String> text) {
        List<String> words =
                Arrays.stream(fold(text.orElse("")).split("[^\\p{L}\\p{N}]+", -1))
                        .filter(word -> !word.isEmpty())
                        .map(SearchTerms::singular)
                        .limit(MAX_WORDS)
                        .toList();
        return new SearchTerms(words, text.isEmpty());
    }

    Condition matches() {
        if (anything) return noCondition();
        return words.isEmpty()
                ? falseCondition()
                : and(words.stream().map(SearchTerms::matches).toList());
    }

    /** How near the words are to a name, 0 to 1. */
    Field<Float> nearness(Field<String> name) {
        return DSL.field(
                "extensions.word_similarity({0}, catalog.fold({1}))",
                Float.class, val(String.join(" ", words)), name);
    }

    /**
     * Slips are looked for only where the word itself stands nowhere: it is right then, and costs a
     * look at every product.
     */
    private static Condition matches(String word) {
        var other = PRODUCT.as("other");
        Condition begins = begins(word, PRODUCT.SEARCH);
        return word.length() < MIN_LENGTH_FOR_SLIPS
                ? begins
                : begins.or(
                        notExists(
                                        selectOne()
                                                .from(other)
                                                .where(
                                                        begins(word, other.SEARCH),
                                                        other.STATE.eq(inline("PUBLISHED"))))
                                .and(
                                        condition(
                                                "extensions.word_similarity({0}, {1}) >= {2}",
                                                val(word), PRODUCT.SEARCH, val(NEAR))));
    }

    private static Condition begins(String word, Field<String> text) {
        return condition("{0} ~ {1}", text, val("\\m" + word));
    }

    /** French and English plurals: « montres » begins with « montre », not the other way round. */
    private static String singular(String word) {
        return word.length() > 3 && (word.endsWith("s") || word.endsWith("x"))
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "oe"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
