package fr.echeance.persistence.order;

import fr.echeance.application.account.ListFilters;
import fr.echeance.application.account.NameStaff;
import fr.echeance.application.account.RemoveFilter;
import fr.echeance.application.account.SaveFilter;
import fr.echeance.application.delivery.PrintPackingSlip;
import fr.echeance.application.order.ListOrders;
import fr.echeance.application.order.PickOrders;
import fr.echeance.application.order.ResendConfirmation;
import fr.echeance.application.order.ReviewOrder;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.order.SendConfirmationAgain;
import fr.echeance.application.privacy.FollowRequest;
import fr.echeance.application.privacy.ListLooks;
import fr.echeance.application.privacy.Looks;
import fr.echeance.application.support.FindCustomers;
import fr.echeance.application.support.Sought;
import fr.echeance.application.support.ViewCustomer;
import fr.echeance.domain.account.SavedFilter;
import fr.echeance.domain.order.OrderState;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Pseudonym;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every use case of the back office's rooms, on every branch that speaks to the database. */
record OfficePath(Furnished shop, UUID staff) {
    void walk(UUID order, EmailAddress email) {
        Pseudonym buyer = Pseudonym.of(email, SampleOrders.KEY);
        if (shop.use(ReviewOrder.class).handle(new ReviewOrder.Query(order, staff))
                instanceof ReviewOrder.Outcome.Found found) find(found.order().number().value());
        for (String sought : List.of(email.value(), new UUID(0, 9).toString(), "aurore min"))
            find(sought);
        shop.use(ViewCustomer.class).handle(new ViewCustomer.Query(buyer, staff));
        shop.use(FollowRequest.class).handle(buyer);
        shop.use(PrintPackingSlip.class).handle(new PrintPackingSlip.Query(order, staff));
        shop.use(ResendConfirmation.class)
                .handle(new ResendConfirmation.Command(order, staff.toString()));
        shop.use(SendConfirmationAgain.class).handle(order);
        shop.use(PickOrders.class).handle(List.of(order));
        list(Optional.of(buyer), Optional.of("home"));
        watch(buyer);
        keepFilters();
    }

    private void find(String sought) {
        shop.use(FindCustomers.class).handle(new FindCustomers.Query(Sought.of(sought), staff));
    }

    private void list(Optional<Pseudonym> buyer, Optional<String> shipping) {
        shop.use(ListOrders.class)
                .handle(
                        new ListOrders.Query(
                                Optional.of(OrderState.Kind.DELIVERED),
                                Optional.of(Deadline.dayOf(Furnished.TIME)),
                                Optional.of(Deadline.dayOf(Furnished.TIME)),
                                Optional.empty(),
                                buyer,
                                shipping,
                                1,
                                20));
    }

    private void watch(Pseudonym buyer) {
        shop.use(NameStaff.class).handle();
        shop.use(ListLooks.class)
                .handle(
                        new ListLooks.Query(
                                Optional.of(staff),
                                Optional.of(Looks.Place.ORDER),
                                Optional.of(buyer),
                                Optional.of(Deadline.dayOf(Furnished.TIME)),
                                Optional.empty(),
                                1,
                                20));
    }

    private void keepFilters() {
        var filter = new SavedFilter(SavedFilter.Of.ORDERS, "À expédier", "state=confirmed");
        shop.use(SaveFilter.class).handle(new SaveFilter.Command(staff, filter));
        shop.use(ListFilters.class).handle(staff, SavedFilter.Of.ORDERS);
        shop.use(RemoveFilter.class).handle(staff, SavedFilter.Of.ORDERS, filter.name());
    }
}
