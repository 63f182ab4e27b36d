package fr.echeance.application.account;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.SavedFilter;
import fr.echeance.domain.privacy.Purpose;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A member of staff removes a filter of theirs. Twice, it is gone once. */
@UseCase(Purpose.ACCOUNTABILITY)
public final class RemoveFilter {
    private final Processing processing;
    private final SavedFilters filters;

    RemoveFilter(Processing processing, SavedFilters filters) {
        this.processing = processing;
        this.filters = filters;
    }

    public void handle(UUID member, SavedFilter.Of of, String name) {
        processing.run(
                RemoveFilter.class,
                _ -> {
                    List<SavedFilter> all = new ArrayList<>(filters.lock(member));
                    boolean removed =
                            all.removeIf(filter -> filter.of() == of && filter.name().equals(name));
                    if (removed) filters.save(member, all);
                    return removed;
                });
    }
}
