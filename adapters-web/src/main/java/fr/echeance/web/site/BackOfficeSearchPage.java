package fr.echeance.web.site;

import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Room;
import fr.echeance.web.shared.Shell;

import java.util.List;

/**
 * What one search finds in the rooms that open to who is signed in.
 *
 * @param purpose under which it looks, in words
 * @param anything as typed
 * @param rooms that are called so
 * @param orders of that number, products of that name
 * @param customers whether the customers' room could look for it
 */
public record BackOfficeSearchPage(
        Shell shell,
        String purpose,
        Field anything,
        List<Room> rooms,
        List<Found> orders,
        List<Found> products,
        boolean customers)
        implements Page {
    public record Found(String address, String name) {}

    /** Whether there is anything to go to. */
    public boolean found() {
        return !rooms.isEmpty() || !orders.isEmpty() || !products.isEmpty() || customers;
    }
}
