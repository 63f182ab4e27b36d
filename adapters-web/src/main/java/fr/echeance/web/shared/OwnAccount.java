package fr.echeance.web.shared;

import fr.echeance.application.account.ViewAccount;
import fr.echeance.application.order.ListOrders;
import fr.echeance.application.order.OrderBook;
import fr.echeance.domain.order.OrderNumber;
import fr.echeance.domain.shared.InvalidValue;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** What is its owner's: the account and its orders. Somebody else's order is not there, as one that does not exist. */
@Component
public final class OwnAccount {
    private final ViewAccount viewAccount;
    private final ListOrders listOrders;

    OwnAccount(ViewAccount viewAccount, ListOrders listOrders) {
        this.viewAccount = viewAccount;
        this.listOrders = listOrders;
    }

    /** @throws Problem 410 when it is closed or gone since they signed in */
    public ViewAccount.View of(Customer customer) {
        return viewAccount
                .handle(customer.account())
                .orElseThrow(() -> Problem.of(HttpStatus.GONE, ""));
    }

    /** @throws Problem 404 */
    public OrderBook.Row order(Customer customer, String number) {
        ViewAccount.View view = of(customer);
        return listOrders
                .handle(
                        new ListOrders.Query(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(number(number)),
                                Optional.of(view.account().buyer()),
                                Optional.empty(),
                                1,
                                1))
                .rows()
                .stream()
                .findFirst()
                .orElseThrow(OwnAccount::unknown);
    }

    /** The newest of them. */
    public List<OrderBook.Row> orders(Customer customer) {
        return listOrders
                .handle(
                        new ListOrders.Query(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(of(customer).account().buyer()),
                                Optional.empty(),
                                1,
                                20))
                .rows();
    }

    private static OrderNumber number(String typed) {
        try {
            return new OrderNumber(typed);
        } catch (InvalidValue malformed) {
            throw unknown();
        }
    }

    private static Problem unknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "");
    }
}
