package fr.echeance.application.takeover;

import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderContact;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;

import java.util.List;
import java.util.Optional;

/** Orders of a former shop among ours. One whose identifier is there already is left as it is: written twice, it is one. */
public interface TakenOrders {
    /** Whole, with the contact where there is one; answers how many orders and how many contacts were new. */
    Added addLive(List<TakenOrder> orders);

    /** The archive's fields alone; answers how many were new. */
    int addArchived(List<TakenOrder> orders);

    record TakenOrder(
            Order order,
            Deadlines deadlines,
            Optional<OrderContact> contact,
            Deadline contactUntil) {}

    record Added(int orders, int contacts) {}
}
