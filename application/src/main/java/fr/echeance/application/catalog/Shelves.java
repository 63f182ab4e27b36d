package fr.echeance.application.catalog;

import fr.echeance.application.catalog.Assortment.Texts;
import fr.echeance.domain.catalog.Slug;

import java.util.List;

/** The categories as staff sees them and changes them. */
public interface Shelves {
    /** In the order in which the shop shows them. */
    List<Shelf> shelves();

    /** Whether there is one; it cannot be removed before the transaction ends. */
    boolean hold(Slug slug);

    /** False, and nothing changes, when the name is taken. It comes last. */
    boolean add(Slug slug, Texts name, Texts intro);

    /** False, and nothing changes, when it is unknown or its version is another one. */
    boolean change(Slug slug, int version, Texts name, Texts intro);

    /** In that order; those that are not named follow in theirs. */
    void order(List<Slug> slugs);

    /** False, and nothing changes, while a product stands there. */
    boolean remove(Slug slug);

    /**
     * @param products how many there are, drafts and withdrawn ones included
     */
    record Shelf(Slug slug, int version, Texts name, Texts intro, int products) {}
}
