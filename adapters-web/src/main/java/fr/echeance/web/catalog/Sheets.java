package fr.echeance.web.catalog;

import fr.echeance.application.catalog.Assortment.Texts;
import fr.echeance.application.catalog.ProductSheets;
import fr.echeance.application.catalog.ProductSheets.Article;
import fr.echeance.application.catalog.ProductSheets.Sheet;
import fr.echeance.application.catalog.Shelves;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Language;
import fr.echeance.web.shared.Option;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Typed;

import org.springframework.http.HttpStatus;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The words of the forms: what a sheet looks like before anybody types. */
final class Sheets {
    private Sheets() {}

    static Map<String, String> typed(Sheet sheet) {
        Map<String, String> typed = new TreeMap<>();
        ProductSheets.Content content = sheet.content();
        typed.put("category", content.category().value());
        put(typed, "name", content.name());
        put(typed, "summary", content.summary());
        put(typed, "description", content.description());
        typed.put("vat", word(content.vat()));
        typed.put("maker", content.maker());
        put(typed, "warning", content.warning().orElse(new Texts("", "")));
        typed.put("withdrawal", word(content.withdrawal()));
        return typed;
    }

    static Map<String, String> typed(Article article) {
        Map<String, String> typed = new TreeMap<>();
        put(typed, "label", article.label());
        typed.put("weightGrams", String.valueOf(article.weightGrams()));
        typed.put("price", amount(article.price().cents()));
        return typed;
    }

    static Map<String, String> typed(Shelves.Shelf shelf) {
        Map<String, String> typed = new TreeMap<>();
        put(typed, "name", shelf.name());
        put(typed, "intro", shelf.intro());
        return typed;
    }

    static String amount(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString().replace('.', ',');
    }

    private static void put(Map<String, String> typed, String field, Texts texts) {
        typed.put(field + "Fr", texts.fr());
        typed.put(field + "En", texts.en());
    }

    static String text(Shell shell, Texts texts) {
        return shell.language() == Language.FR ? texts.fr() : texts.en();
    }

    static List<Option> categories(Shell shell, List<Shelves.Shelf> shelves, String chosen) {
        return shelves.stream()
                .map(shelf ->
                        new Option(
                                shelf.slug().value(),
                                text(shell, shelf.name()),
                                shelf.slug().value().equals(chosen)))
                .toList();
    }

    /**
     * @param names of the choices by their words
     */
    static <E extends Enum<E>> List<Option> choices(
            Class<E> choices, String chosen, UnaryOperator<String> names) {
        return Stream.of(choices.getEnumConstants())
                .map(Sheets::word)
                .map(word -> new Option(word, names.apply(word), word.equals(chosen)))
                .toList();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A number that a form carries along; what is none is no version of anything. */
    static int version(Map<String, String> form) {
        return Typed.of(form).number("version").orElse(-1);
    }

    /**
     * @throws Problem 404: what cannot be a name is the name of nothing
     */
    static Slug slug(String typed) {
        try {
            return new Slug(typed);
        } catch (InvalidValue invalid) {
            throw unknown();
        }
    }

    static Problem unknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "nothing is called so");
    }
}
