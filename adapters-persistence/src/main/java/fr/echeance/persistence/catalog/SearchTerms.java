package fr.echeance.persistence.catalog;

import static fr.echeance.persistence.schema.catalog.Tables.PRODUCT;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
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

    static SearchTerms of(Optional<String> text) {
        List<String> words =
                Arrays.stream(fold(text.orElse("")).split("[^\\p{L}\\p{N}]+", -1))
                        .filter(word -> !word.isEmpty())
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

    private static Condition matches(String word) {
        Condition begins = condition("{0} ~ {1}", PRODUCT.SEARCH, val("\\m" + word));
        return word.length() < MIN_LENGTH_FOR_SLIPS
                ? begins
                : begins.or(
                        condition("{0} OPERATOR(extensions.<%) {1}", val(word), PRODUCT.SEARCH));
    }

    private static String fold(String text) {
        return Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "oe"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
