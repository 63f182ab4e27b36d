package fr.echeance.web.shared;

/**
 * Where a list that is longer than a page stands.
 *
 * @param address of the list with its filters, without the page
 * @param page from 1
 * @param pages how many there are; 0 when nobody counted
 * @param more whether a page follows
 */
public record Pager(String address, int page, int pages, boolean more) {
    public static Pager counted(String address, int page, int pages) {
        return new Pager(address, page, pages, page < pages);
    }

    public static Pager uncounted(String address, int page, boolean more) {
        return new Pager(address, page, 0, more);
    }

    public String at(int other) {
        return address + (address.contains("?") ? "&" : "?") + "page=" + other;
    }

    public boolean needed() {
        return page > 1 || more;
    }
}
