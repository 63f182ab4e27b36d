package fr.echeance.web.order;

import fr.echeance.application.delivery.ListShippingMethods;
import fr.echeance.application.order.ListOrders;
import fr.echeance.application.order.OrderBook;
import fr.echeance.application.order.PaymentTerm;
import fr.echeance.application.shared.Clock;
import fr.echeance.domain.account.SavedFilter;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.FilterShelf;
import fr.echeance.web.shared.Option;
import fr.echeance.web.shared.Pager;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Staff;
import fr.echeance.web.shared.Wordings;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.crypto.SecretKey;

/**
 * The list of orders. Addresses of pages end up in logs and histories, so none holds a buyer's e-mail address: the form posts it, and the
 * list's address has its pseudonym.
 */
@RestController
class BackOfficeOrdersController {
    private static final Set<String> NOTICES =
            Set.of(
                    "filter_saved",
                    "filter_removed",
                    "no_filter",
                    "no_filter_name",
                    "too_many_filters");

    private final ListOrders listOrders;
    private final ListShippingMethods listShippingMethods;
    private final FilterShelf shelf;
    private final PaymentTerm term;
    private final Clock clock;
    private final SecretKey pseudonymKey;

    BackOfficeOrdersController(
            ListOrders listOrders,
            ListShippingMethods listShippingMethods,
            FilterShelf shelf,
            PaymentTerm term,
            Clock clock,
            SecretKey pseudonymKey) {
        this.listOrders = listOrders;
        this.listShippingMethods = listShippingMethods;
        this.shelf = shelf;
        this.term = term;
        this.clock = clock;
        this.pseudonymKey = pseudonymKey;
    }

    @GetMapping(OrderFilters.LIST)
    ResponseEntity<BackOfficeOrdersPage> list(
            Shell shell, Staff staff, @RequestParam Map<String, String> asked) {
        OrderFilters filters = OrderFilters.from(asked);
        String notice = asked.getOrDefault("notice", "");
        try {
            OrderBook.Page found = listOrders.handle(filters.toQuery(today()));
            return ResponseEntity.ok(
                    page(shell, staff, filters, found, NOTICES.contains(notice) ? notice : null));
        } catch (InvalidValue invalid) {
            return again(shell, staff, filters, invalid);
        }
    }

    @PostMapping(OrderFilters.LIST)
    ResponseEntity<BackOfficeOrdersPage> filter(
            Shell shell, Staff staff, @RequestParam Map<String, String> form) {
        OrderFilters filters = OrderFilters.from(form).typed(form.getOrDefault("email", ""));
        try {
            OrderFilters named = filters.named(pseudonymKey);
            var _ = named.toQuery(today());
            return Redirect.to(named.address());
        } catch (InvalidValue invalid) {
            return again(shell, staff, filters, invalid);
        }
    }

    private ResponseEntity<BackOfficeOrdersPage> again(
            Shell shell, Staff staff, OrderFilters filters, InvalidValue invalid) {
        OrderBook.Page none = new OrderBook.Page(List.of(), false);
        return ResponseEntity.badRequest()
                .body(page(shell, staff, filters.broken(invalid), none, null));
    }

    private BackOfficeOrdersPage page(
            Shell shell,
            Staff staff,
            OrderFilters filters,
            OrderBook.Page found,
            @Nullable String notice) {
        return new BackOfficeOrdersPage(
                shell,
                Wordings.of(shell, Purpose.ORDER_MANAGEMENT),
                filters.state(),
                filters.days(),
                filters.from(),
                filters.to(),
                listShippingMethods.handle(shell.language().spoken()).stream()
                        .map(way ->
                                new Option(
                                        way.code(),
                                        way.name(),
                                        way.code().equals(filters.shipping())))
                        .toList(),
                filters.number(),
                filters.email(),
                filters.buyer().map(one -> one.value().toString()).orElse(""),
                filters.everybody(),
                shelf.show(staff, SavedFilter.Of.ORDERS, OrderFilters.LIST, filters.savable()),
                term.account().isPresent(),
                found.rows().stream().map(BackOfficeOrdersController::row).toList(),
                Pager.uncounted(filters.address(), filters.page(), found.more()),
                notice);
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.now());
    }

    private static BackOfficeOrdersPage.Row row(OrderBook.Row row) {
        return new BackOfficeOrdersPage.Row(
                row.id().toString(),
                row.number().value(),
                row.placedAt(),
                row.state().name().toLowerCase(Locale.ROOT),
                row.shipping(),
                row.total().cents(),
                row.state() == OrderState.Kind.CONFIRMED);
    }
}
