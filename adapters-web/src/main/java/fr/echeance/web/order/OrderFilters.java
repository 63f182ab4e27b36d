package fr.echeance.web.order;

import fr.echeance.application.order.ListOrders;
import fr.echeance.application.order.OrderBook;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Pager;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.crypto.SecretKey;

/**
 * Which orders the back office looks for.
 *
 * @param state in small letters, or nothing
 * @param email as typed into the form; never from an address, never in one
 */
record OrderFilters(
        String state,
        Field from,
        Field to,
        Field number,
        Field email,
        Optional<Pseudonym> buyer,
        int page) {
    static final String LIST = "/backoffice/orders";

    private static final int SIZE = 50;

    /** @throws InvalidValue a buyer that is no pseudonym: left out, it would list everybody's orders as this buyer's */
    static OrderFilters from(Map<String, String> asked) {
        String state = asked.getOrDefault("state", "");
        String page = asked.getOrDefault("page", "1");
        return new OrderFilters(
                BackOfficeOrdersPage.STATES.contains(state) ? state : "",
                field("from", asked),
                field("to", asked),
                field("number", asked),
                Field.empty("email"),
                Optional.of(asked.getOrDefault("buyer", ""))
                        .filter(buyer -> !buyer.isEmpty())
                        .map(buyer -> new Pseudonym(Asked.id("buyer", buyer))),
                page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1);
    }

    OrderFilters typed(String address) {
        return new OrderFilters(
                state, from, to, number, Field.of("email", address.strip()), buyer, page);
    }

    /** By the buyer whose address was typed, if one was. */
    OrderFilters named(SecretKey pseudonymKey) {
        if (email.value().isEmpty()) return this;
        Pseudonym typed = Pseudonym.of(new EmailAddress(email.value()), pseudonymKey);
        return new OrderFilters(
                state, from, to, number, Field.empty("email"), Optional.of(typed), page);
    }

    ListOrders.Query toQuery() {
        return new ListOrders.Query(
                Optional.of(state)
                        .filter(s -> !s.isEmpty())
                        .map(s -> OrderState.Kind.valueOf(s.toUpperCase(Locale.ROOT))),
                Asked.day("from", from.value()),
                Asked.day("to", to.value()),
                Optional.of(number.value()).filter(n -> !n.isEmpty()).map(OrderNumber::new),
                buyer,
                page,
                SIZE);
    }

    OrderFilters broken(InvalidValue invalid) {
        return new OrderFilters(
                state,
                from.brokenBy(invalid),
                to.brokenBy(invalid),
                number.brokenBy(invalid),
                email.brokenBy(invalid),
                buyer,
                page);
    }

    BackOfficeOrdersPage page(Shell shell, OrderBook.Page found) {
        return new BackOfficeOrdersPage(
                shell,
                Wordings.of(shell, Purpose.ORDER_MANAGEMENT),
                state,
                from,
                to,
                number,
                email,
                buyer.map(one -> one.value().toString()).orElse(""),
                address(Optional.empty()),
                found.rows().stream().map(OrderFilters::row).toList(),
                Pager.uncounted(address(), page, found.more()));
    }

    /** Of the list, without the page. */
    String address() {
        return address(buyer);
    }

    private String address(Optional<Pseudonym> of) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("state", state);
        asked.put("from", from.value());
        asked.put("to", to.value());
        asked.put("number", number.value());
        asked.put("buyer", of.map(one -> one.value().toString()).orElse(""));
        asked.values().removeIf(String::isEmpty);
        return asked.isEmpty()
                ? LIST
                : asked.entrySet().stream()
                        .map(filter ->
                                filter.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                filter.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", LIST + "?", ""));
    }

    private static Field field(String name, Map<String, String> asked) {
        return Field.of(name, asked.getOrDefault(name, "").strip());
    }

    private static BackOfficeOrdersPage.Row row(OrderBook.Row row) {
        return new BackOfficeOrdersPage.Row(
                row.id().toString(),
                row.number().value(),
                row.placedAt(),
                row.state().name().toLowerCase(Locale.ROOT),
                row.total().cents());
    }
}
