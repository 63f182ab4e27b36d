package fr.echeance.application.catalog;

import fr.echeance.application.catalog.ProductStates.Standing;
import fr.echeance.application.catalog.ProductStates.StateChange;
import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.catalog.ProductState;
import fr.echeance.domain.catalog.Slug;
import fr.echeance.domain.shared.InvalidValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

/** Publishes or withdraws products, as one act that can be undone. The same act twice is once. */
@NoPersonalData
public final class ChangeState {
    private static final int MOST = 200;

    private final Processing processing;
    private final ProductStates products;

    ChangeState(Processing processing, ProductStates products) {
        this.processing = processing;
        this.products = products;
    }

    public Done handle(Command command) {
        return processing.run(
                ChangeState.class,
                now -> {
                    List<Standing> held = products.hold(command.products());
                    List<StateChange> before = products.act(command.act());
                    if (!before.isEmpty()) return new Done(before.size(), 0);
                    List<StateChange> allowed =
                            held.stream()
                                    .filter(one -> one.state().mayBecome(command.state()))
                                    .filter(Standing::complete)
                                    .map(one ->
                                            new StateChange(
                                                    one.product(), one.state(), command.state()))
                                    .toList();
                    Map<Slug, ProductState> states = new HashMap<>();
                    allowed.forEach(change -> states.put(change.product(), change.latter()));
                    if (!states.isEmpty()) {
                        products.become(states, now);
                        products.remember(command.act(), allowed, now);
                    }
                    int incomplete =
                            (int)
                                    held.stream()
                                            .filter(one -> one.state().mayBecome(command.state()))
                                            .filter(one -> !one.complete())
                                            .count();
                    return new Done(allowed.size(), incomplete);
                });
    }

    /**
     * @param act made where it was asked for
     * @param products at most 200; unknown ones and those that are so already are passed over
     */
    public record Command(UUID act, SortedSet<Slug> products, ProductState state) {
        public Command {
            if (products.size() > MOST) throw new InvalidValue("product", "range");
            if (state == ProductState.DRAFT) throw new InvalidValue("state", "choice");
        }
    }

    /**
     * @param incomplete how many stay as they are, because they have no picture or no article
     */
    public record Done(int changed, int incomplete) {}
}
