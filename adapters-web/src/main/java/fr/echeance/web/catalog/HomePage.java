package fr.echeance.web.catalog;

import fr.echeance.application.catalog.Catalog;
import fr.echeance.application.catalog.ViewHome;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import java.util.List;

/** The front page: the shelves, and what is new. */
public record HomePage(Shell shell, List<Shelf> shelves, List<Card> newest) implements Page {
    static HomePage from(Shell shell, ViewHome.Home home) {
        return new HomePage(
                shell,
                home.categories().stream().map(Shelf::from).toList(),
                home.newest().stream().map(Card::from).toList());
    }

    /**
     * @param products how many stand on it
     */
    public record Shelf(String slug, String name, String intro, int products) {
        static Shelf from(Catalog.Category category) {
            return new Shelf(
                    category.slug().value(),
                    category.name(),
                    category.intro(),
                    category.products());
        }
    }
}
