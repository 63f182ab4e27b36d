package fr.echeance.web.shared;

import java.util.List;

/**
 * Saved filters beside a list.
 *
 * @param address where one is saved; removed below it
 * @param query what of the list's present filters can be saved; nothing when there is nothing
 */
public record ShownFilters(String address, String query, List<One> saved) {
    /** None, where nothing was asked. */
    public static ShownFilters none(String list) {
        return new ShownFilters(list + "/filters", "", List.of());
    }

    /** @param current whether the list shows just that */
    public record One(String name, String address, boolean current) {}
}
