package fr.echeance.web.catalog;

import fr.echeance.application.catalog.ProductSheets;
import fr.echeance.domain.catalog.ProductState;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Asked;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which products staff looks for, as it stands in the address. */
record CatalogueFilters(Map<String, String> asked) {
    static final String LIST = "/backoffice/catalogue";

    private static final List<String> NAMES = List.of("q", "category", "state", "soldOut");
    private static final int SIZE = 50;

    static CatalogueFilters from(Map<String, String> asked) {
        Map<String, String> known = new LinkedHashMap<>();
        for (String name : NAMES) known.put(name, asked.getOrDefault(name, "").strip());
        known.put("page", asked.getOrDefault("page", "1"));
        return new CatalogueFilters(known);
    }

    String value(String name) {
        return asked.getOrDefault(name, "");
    }

    int page() {
        String page = value("page");
        return page.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(page) : 1;
    }

    /**
     * @throws InvalidValue when something cannot be looked for
     */
    ProductSheets.Filter filter() {
        if (value("q").indexOf('\0') >= 0) throw new InvalidValue("q", "control-character");
        return new ProductSheets.Filter(
                given("q"),
                given("category").map(CatalogueFilters::slug),
                given("state").map(state -> Asked.choice("state", state, ProductState.class)),
                !value("soldOut").isEmpty(),
                page(),
                SIZE);
    }

    int pages(int total) {
        return Math.ceilDiv(total, SIZE);
    }

    /** Of the list, without the page. */
    String address() {
        String query =
                NAMES.stream()
                        .filter(name -> !value(name).isEmpty())
                        .map(name ->
                                name + "=" + URLEncoder.encode(value(name), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? LIST : LIST + "?" + query;
    }

    /** What of it can be saved: not what was typed. */
    String savable() {
        return NAMES.stream()
                .filter(name -> !name.equals("q") && !value(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(value(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Optional<String> given(String name) {
        return Optional.of(value(name)).filter(value -> !value.isEmpty());
    }

    private static Slug slug(String typed) {
        try {
            return new Slug(typed);
        } catch (InvalidValue invalid) {
            throw new InvalidValue("category", "choice");
        }
    }
}
