package fr.echeance.web.catalog;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;
import java.util.List;

/** The front page: the shelves, and what is new. */
public record HomePage(Shell shell, List<Shelf> shelves, List<Card> newest) implements Page {

    /**
     * @param products how many stand on it
     */
    public record Shelf(String slug, String name, String intro, int products) {}
}
