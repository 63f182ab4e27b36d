package fr.echeance.application.catalog;

import fr.echeance.application.catalog.ProductStates.Standing;
import fr.echeance.application.catalog.ProductStates.StateChange;
import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.catalog.ProductState;
import fr.echeance.domain.catalog.Slug;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Undoes what one act published or withdrew; what somebody changed since stays. A second time changes nothing. */
@NoPersonalData
public final class UndoState {
    private final Processing processing;
    private final ProductStates products;

    UndoState(Processing processing, ProductStates products) {
        this.processing = processing;
        this.products = products;
    }

    /** How many products stand again where they stood. */
    public int handle(UUID act) {
        return processing.run(
                UndoState.class,
                now -> {
                    List<StateChange> done = products.act(act);
                    Map<Slug, ProductState> present =
                            products
                                    .hold(
                                            done.stream()
                                                    .map(StateChange::product)
                                                    .collect(Collectors.toCollection(TreeSet::new)))
                                    .stream()
                                    .collect(Collectors.toMap(Standing::product, Standing::state));
                    Map<Slug, ProductState> states = new HashMap<>();
                    for (StateChange change : done)
                        if (present.get(change.product()) == change.latter())
                            states.put(change.product(), change.former());
                    if (!states.isEmpty()) products.become(states, now);
                    return states.size();
                });
    }
}
