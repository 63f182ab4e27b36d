package fr.echeance.web.catalog;

import fr.echeance.application.catalog.Search;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;
import fr.echeance.web.shared.Cursors;

import java.util.Locale;
import java.util.Optional;

/** What a program looks for, as it was sent. */
record ProductQuery(
        String q,
        String category,
        String min,
        String max,
        String inStock,
        String sort,
        String limit,
        Language language) {

    /** @param cursor empty at the beginning */
    Search toSearch(String cursor, Cursors cursors) {
        Search first =
                new Search(
                        Optional.of(q),
                        Optional.of(category).filter(c -> !c.isEmpty()).map(ProductQuery::slug),
                        cents("min", min),
                        cents("max", max),
                        flag(),
                        order(),
                        1,
                        size());
        if (cursor.isEmpty()) return first;
        String[] place = cursors.read(list(), cursor).split("\n", 2);
        return first.after(new Search.Position(place[1], new Slug(place[0])));
    }

    String cursor(Search.Position last, Cursors cursors) {
        return cursors.write(list(), last.slug().value() + "\n" + last.key());
    }

    /** All but the portion: a cursor fits no other list. */
    private String list() {
        return String.join("\n", q, category, min, max, inStock, sort, language.name());
    }

    private static Slug slug(String typed) {
        try {
            return new Slug(typed);
        } catch (InvalidValue invalid) {
            throw new InvalidValue("category", invalid.rule());
        }
    }

    private static Optional<Money> cents(String field, String typed) {
        if (typed.isEmpty()) return Optional.empty();
        if (!typed.matches("[0-9]{1,9}")) throw new InvalidValue(field, "money");
        return Optional.of(new Money(Long.parseLong(typed)));
    }

    private boolean flag() {
        if (!inStock.equals("true") && !inStock.equals("false"))
            throw new InvalidValue("inStock", "choice");
        return inStock.equals("true");
    }

    private Search.Sort order() {
        for (Search.Sort order : Search.Sort.values())
            if (order.name().toLowerCase(Locale.ROOT).equals(sort)) return order;
        throw new InvalidValue("sort", "choice");
    }

    private int size() {
        int size = limit.matches("[0-9]{1,3}") ? Integer.parseInt(limit) : 0;
        if (size < 1 || size > Search.MAX_SIZE) throw new InvalidValue("limit", "range");
        return size;
    }
}
