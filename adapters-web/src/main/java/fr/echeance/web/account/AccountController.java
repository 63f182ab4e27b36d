package fr.echeance.web.account;

import fr.echeance.application.account.ViewAccount;
import fr.echeance.application.cart.FillCart;
import fr.echeance.application.order.ListOrders;
import fr.echeance.application.order.OrderBook;
import fr.echeance.application.order.ViewOrder;
import fr.echeance.application.shared.Clock;
import fr.echeance.domain.account.Account;
import fr.echeance.domain.catalog.Sku;
import fr.echeance.domain.order.OrderLine;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Quantity;
import fr.echeance.web.shared.CartCookies;
import fr.echeance.web.shared.Customer;
import fr.echeance.web.shared.DeadlineMark;
import fr.echeance.web.shared.Marked;
import fr.echeance.web.shared.OwnAccount;
import fr.echeance.web.shared.Pager;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.VisibleOrders;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The account and its orders: those of the buyer of its address, whether they were placed signed in or as a guest. */
@RestController
class AccountController {
    static final String HOME = "/account";
    static final String SETTINGS = "/account/settings";

    private static final int SIZE = 20;
    private static final Set<String> NOTICES = Set.of("nothing_left");

    private final OwnAccount own;
    private final ListOrders listOrders;
    private final ViewOrder viewOrder;
    private final FillCart fillCart;
    private final VisibleOrders visible;
    private final CartCookies carts;
    private final Clock clock;

    AccountController(
            OwnAccount own,
            ListOrders listOrders,
            ViewOrder viewOrder,
            FillCart fillCart,
            VisibleOrders visible,
            CartCookies carts,
            Clock clock) {
        this.own = own;
        this.listOrders = listOrders;
        this.viewOrder = viewOrder;
        this.fillCart = fillCart;
        this.visible = visible;
        this.carts = carts;
        this.clock = clock;
    }

    @GetMapping(HOME)
    AccountPage home(
            Shell shell,
            Customer customer,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String notice) {
        ViewAccount.View view = own.of(customer);
        OrderBook.Page orders = orders(view.account(), page);
        return new AccountPage(
                shell.with(HOME, shell.cartSize()),
                values(shell, view),
                Deadline.dayOf(view.account().openedAt()),
                view.until().lastDay().orElse(null),
                orders.rows().stream().map(AccountController::row).toList(),
                Pager.uncounted(HOME, page, orders.more()),
                NOTICES.contains(notice) ? notice : null);
    }

    /** Opens the order's own page to this browser; somebody else's order leads nowhere, as one that does not exist. */
    @GetMapping("/account/orders/{number}")
    ResponseEntity<Void> order(
            Customer customer,
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response) {
        OrderBook.Row order = own.order(customer, number);
        visible.add(request, response, order.number(), order.id());
        return Redirect.to("/orders/" + order.number().value());
    }

    @PostMapping("/account/orders/{number}/reorder")
    ResponseEntity<Void> reorder(
            Customer customer,
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!(viewOrder.handle(own.order(customer, number).id())
                instanceof ViewOrder.Outcome.Found(var order)))
            throw Problem.of(HttpStatus.NOT_FOUND, "");
        SortedMap<Sku, Quantity> pieces = new TreeMap<>();
        for (OrderLine line : order.lines()) pieces.put(line.sku(), line.quantity());
        return switch (fillCart.handle(new FillCart.Command(carts.cart(request), pieces))) {
            case FillCart.Outcome.Filled(var cart, int held, var missing) -> {
                carts.keep(response, cart, held);
                yield Redirect.to("/cart" + (missing.isEmpty() ? "" : "?notice=some_missing"));
            }
            case FillCart.Outcome.NothingLeft _ -> Redirect.to(HOME + "?notice=nothing_left");
            case FillCart.Outcome.FilledBefore _, FillCart.Outcome.KeyRefused _ ->
                    throw new IllegalStateException("a page sends no key");
        };
    }

    private OrderBook.Page orders(Account account, int page) {
        return listOrders.handle(
                new ListOrders.Query(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(account.buyer()),
                        Optional.empty(),
                        page,
                        SIZE));
    }

    private List<Marked> values(Shell shell, ViewAccount.View view) {
        return List.of(
                new Marked(
                        "email",
                        view.account().email().value(),
                        DeadlineMark.of(
                                Purpose.ONLINE_ACCOUNT,
                                RecordKind.ACCOUNT.rule(),
                                view.until(),
                                view.account().openedAt(),
                                clock.now(),
                                shell.language())));
    }

    private static AccountPage.Row row(OrderBook.Row row) {
        return new AccountPage.Row(
                row.number().value(),
                row.placedAt(),
                row.state().name().toLowerCase(Locale.ROOT),
                row.total().cents());
    }
}
