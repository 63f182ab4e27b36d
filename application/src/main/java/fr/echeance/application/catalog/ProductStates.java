package fr.echeance.application.catalog;

import fr.echeance.domain.catalog.ProductState;
import fr.echeance.domain.catalog.Slug;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

/** Which products are shown and sold, and the acts that made it so. */
public interface ProductStates {
    /** Those of the products that exist, held until the transaction ends. */
    List<Standing> hold(SortedSet<Slug> products);

    /** The first time that one is published, it is new. */
    void become(Map<Slug, ProductState> states, Instant now);

    void remember(UUID act, List<StateChange> changes, Instant now);

    /** What an act changed; nothing when there was no such act. */
    List<StateChange> act(UUID act);

    /**
     * @param complete whether it has what a shelf needs: a picture and an article
     */
    record Standing(Slug product, ProductState state, boolean complete) {}

    record StateChange(Slug product, ProductState former, ProductState latter) {}
}
