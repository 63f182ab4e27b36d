package fr.echeance.web.order;

import fr.echeance.application.order.ListOrders;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Field;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.crypto.SecretKey;

/**
 * Which orders the back office looks for.
 *
 * @param state in small letters, or nothing
 * @param days the last so many days, today among them, or nothing; they win over {@code from}
 * @param shipping code of the way of delivery, or nothing
 * @param email as typed into the form; never from an address, never in one
 */
record OrderFilters(
        String state,
        String days,
        Field from,
        Field to,
        String shipping,
        Field number,
        Field email,
        Optional<Pseudonym> buyer,
        int page) {
    static final String LIST = "/backoffice/orders";

    /** What a filter that is saved may hold: nothing of it names anybody. */
    private static final List<String> IMPERSONAL =
            List.of("state", "days", "from", "to", "shipping");

    private static final int SIZE = 50;

    /** @throws InvalidValue a buyer that is no pseudonym: left out, it would list everybody's orders as this buyer's */
    static OrderFilters from(Map<String, String> asked) {
        String page = asked.getOrDefault("page", "1");
        String shipping = asked.getOrDefault("shipping", "");
        return new OrderFilters(
                known("state", asked, BackOfficeOrdersPage.STATES),
                known("days", asked, BackOfficeOrdersPage.DAYS),
                field("from", asked),
                field("to", asked),
                shipping.matches("[a-z0-9-]{1,40}") ? shipping : "",
                field("number", asked),
                Field.empty("email"),
                Optional.of(asked.getOrDefault("buyer", ""))
                        .filter(buyer -> !buyer.isEmpty())
                        .map(buyer -> new Pseudonym(Asked.id("buyer", buyer))),
                page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1);
    }

    OrderFilters typed(String address) {
        return with(from, to, number, Field.of("email", address.strip()), buyer);
    }

    /** By the buyer whose address was typed, if one was. */
    OrderFilters named(SecretKey pseudonymKey) {
        if (email.value().isEmpty()) return this;
        Pseudonym typed = Pseudonym.of(new EmailAddress(email.value()), pseudonymKey);
        return with(from, to, number, Field.empty("email"), Optional.of(typed));
    }

    /** @param today in Paris */
    ListOrders.Query toQuery(LocalDate today) {
        Optional<LocalDate> first = Asked.day("from", from.value());
        return new ListOrders.Query(
                given(state).map(s -> OrderState.Kind.valueOf(s.toUpperCase(Locale.ROOT))),
                days.isEmpty() ? first : Optional.of(today.minusDays(Integer.parseInt(days) - 1L)),
                Asked.day("to", to.value()),
                given(number.value()).map(OrderNumber::new),
                buyer,
                given(shipping),
                page,
                SIZE);
    }

    OrderFilters broken(InvalidValue invalid) {
        return with(
                from.brokenBy(invalid),
                to.brokenBy(invalid),
                number.brokenBy(invalid),
                email.brokenBy(invalid),
                buyer);
    }

    private OrderFilters with(
            Field first, Field last, Field numbered, Field addressed, Optional<Pseudonym> of) {
        return new OrderFilters(state, days, first, last, shipping, numbered, addressed, of, page);
    }

    /** Of the list, without the page. */
    String address() {
        return address(buyer);
    }

    /** The same for all buyers. */
    String everybody() {
        return address(Optional.empty());
    }

    /** What of it can be saved. */
    String savable() {
        Map<String, String> asked = asked(Optional.empty());
        asked.keySet().retainAll(IMPERSONAL);
        return query(asked);
    }

    private String address(Optional<Pseudonym> of) {
        String query = query(asked(of));
        return query.isEmpty() ? LIST : LIST + "?" + query;
    }

    private Map<String, String> asked(Optional<Pseudonym> of) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("state", state);
        asked.put("days", days);
        asked.put("from", from.value());
        asked.put("to", to.value());
        asked.put("shipping", shipping);
        asked.put("number", number.value());
        asked.put("buyer", of.map(one -> one.value().toString()).orElse(""));
        asked.values().removeIf(String::isEmpty);
        return asked;
    }

    private static String query(Map<String, String> asked) {
        return asked.entrySet().stream()
                .map(filter ->
                        filter.getKey()
                                + "="
                                + URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Field field(String name, Map<String, String> asked) {
        return Field.of(name, asked.getOrDefault(name, "").strip());
    }

    private static String known(String name, Map<String, String> asked, List<String> choices) {
        String value = asked.getOrDefault(name, "");
        return choices.contains(value) ? value : "";
    }

    private static Optional<String> given(String value) {
        return Optional.of(value).filter(v -> !v.isEmpty());
    }
}
