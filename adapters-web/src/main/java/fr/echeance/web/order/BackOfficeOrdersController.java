package fr.echeance.web.order;

import fr.echeance.application.order.ListOrders;
import fr.echeance.application.order.OrderBook;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Pager;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

@RestController
class BackOfficeOrdersController {
    private static final int SIZE = 50;

    private final ListOrders listOrders;

    BackOfficeOrdersController(ListOrders listOrders) {
        this.listOrders = listOrders;
    }

    @GetMapping("/backoffice/orders")
    ResponseEntity<BackOfficeOrdersPage> list(
            Shell shell,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "1") String page) {
        String known = BackOfficeOrdersPage.STATES.contains(state) ? state : "";
        Filters filters =
                new Filters(
                        known,
                        Field.of("from", from.strip()),
                        Field.of("to", to.strip()),
                        Field.of("number", number.strip()),
                        Field.of("email", email.strip()),
                        page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1);
        try {
            OrderBook.Page found = listOrders.handle(filters.query());
            return ResponseEntity.ok(filters.page(shell, found));
        } catch (InvalidValue invalid) {
            return ResponseEntity.badRequest()
                    .body(
                            filters.broken(invalid)
                                    .page(shell, new OrderBook.Page(List.of(), false)));
        }
    }

    private record Filters(
            String state, Field from, Field to, Field number, Field email, int page) {
        ListOrders.Query query() {
            return new ListOrders.Query(
                    Optional.of(state)
                            .filter(s -> !s.isEmpty())
                            .map(s -> OrderState.Kind.valueOf(s.toUpperCase(Locale.ROOT))),
                    Asked.day("from", from.value()),
                    Asked.day("to", to.value()),
                    typed(number, OrderNumber::new),
                    typed(email, EmailAddress::new),
                    page,
                    SIZE);
        }

        Filters broken(InvalidValue invalid) {
            return new Filters(
                    state,
                    mark(from, invalid),
                    mark(to, invalid),
                    mark(number, invalid),
                    mark(email, invalid),
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
                    found.rows().stream().map(Filters::row).toList(),
                    Pager.uncounted(address(), page, found.more()));
        }

        private String address() {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/backoffice/orders");
            if (!state.isEmpty()) address.queryParam("state", state);
            for (Field field : List.of(from, to, number, email))
                if (!field.value().isEmpty())
                    address.queryParam(field.name(), "{" + field.name() + "}");
            return address.encode(StandardCharsets.UTF_8)
                    .build(
                            java.util.Map.of(
                                    "from", from.value(),
                                    "to", to.value(),
                                    "number", number.value(),
                                    "email", email.value()))
                    .toString();
        }

        private static BackOfficeOrdersPage.Row row(OrderBook.Row row) {
            return new BackOfficeOrdersPage.Row(
                    row.id().toString(),
                    row.number().value(),
                    row.placedAt(),
                    row.state().name().toLowerCase(Locale.ROOT),
                    row.total().cents());
        }

        private static <T> Optional<T> typed(Field field, Function<String, T> value) {
            return field.value().isEmpty()
                    ? Optional.empty()
                    : Optional.of(value.apply(field.value()));
        }

        private static Field mark(Field field, InvalidValue invalid) {
            return field.name().equals(invalid.field()) ? field.broken(invalid.rule()) : field;
        }
    }
}
