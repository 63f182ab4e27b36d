package fr.echeance.web.catalog;

import fr.echeance.application.catalog.Search;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Money;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the address of a list asks for, as it was typed. */
record SearchRequest(
        String q,
        String category,
        String min,
        String max,
        String stock,
        String sort,
        String page,
        String size) {
    private static final int SIZE = 24;
    private static final Set<String> YES = Set.of("1", "yes", "on", "true");

    static SearchRequest from(Map<String, String> query) {
        return new SearchRequest(
                typed(query, "q"),
                typed(query, "category"),
                typed(query, "min"),
                typed(query, "max"),
                typed(query, "stock"),
                typed(query, "sort"),
                typed(query, "page"),
                typed(query, "size"));
    }

    /** The same without what was typed into one field. */
    SearchRequest without(String field) {
        return new SearchRequest(
                field.equals("q") ? "" : q,
                category,
                field.equals("min") ? "" : min,
                field.equals("max") ? "" : max,
                stock,
                sort,
                page,
                size);
    }

    Search toSearch() {
        return new Search(
                Optional.of(q),
                category.isEmpty() ? Optional.empty() : Optional.of(slug()),
                amount("min", min),
                amount("max", max),
                inStockOnly(),
                order(),
                number("page", page, 1),
                number("size", size, SIZE));
    }

    boolean inStockOnly() {
        if (!stock.isEmpty() && !YES.contains(stock)) throw new InvalidValue("stock", "choice");
        return !stock.isEmpty();
    }

    /** The list's address in its one spelling, without the page. */
    String address() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", q);
        asked.put("category", category);
        asked.put("min", min);
        asked.put("max", max);
        asked.put("stock", stock.isEmpty() ? "" : "1");
        asked.put("sort", sort);
        asked.put("size", size);
        asked.values().removeIf(String::isEmpty);
        return "/products"
                + (asked.isEmpty() ? "" : "?")
                + asked.entrySet().stream()
                        .map(field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static String typed(Map<String, String> query, String field) {
        String typed = query.getOrDefault(field, "").strip();
        if (typed.length() > 200) throw new InvalidValue(field, "too-long");
        return typed;
    }

    private Slug slug() {
        try {
            return new Slug(category);
        } catch (InvalidValue invalid) {
            throw new InvalidValue("category", invalid.rule());
        }
    }

    private Search.Sort order() {
        if (sort.isEmpty()) return Search.Sort.RELEVANCE;
        if (!ProductsPage.SORTS.contains(sort)) throw new InvalidValue("sort", "choice");
        return Search.Sort.valueOf(sort.toUpperCase(Locale.ROOT));
    }

    /** Euros, with a comma or a point before the cents. */
    private static Optional<Money> amount(String field, String typed) {
        if (typed.isEmpty()) return Optional.empty();
        if (!typed.matches("[0-9]{1,6}(?:[.,][0-9]{1,2})?")) throw new InvalidValue(field, "money");
        return Optional.of(
                new Money(
                        new BigDecimal(typed.replace(',', '.'))
                                .movePointRight(2)
                                .longValueExact()));
    }

    private static int number(String field, String typed, int absent) {
        if (typed.isEmpty()) return absent;
        if (!typed.matches("[0-9]{1,4}")) throw new InvalidValue(field, "range");
        return Integer.parseInt(typed);
    }
}
