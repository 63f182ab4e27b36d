package fr.echeance.web.shared;

import fr.echeance.application.account.ListFilters;
import fr.echeance.application.account.RemoveFilter;
import fr.echeance.application.account.SaveFilter;
import fr.echeance.domain.account.SavedFilter;

import org.springframework.stereotype.Component;

import java.util.Optional;

/** The saved filters of who is signed in, beside a list. */
@Component
public final class FilterShelf {
    private final ListFilters listFilters;
    private final SaveFilter saveFilter;
    private final RemoveFilter removeFilter;

    FilterShelf(ListFilters listFilters, SaveFilter saveFilter, RemoveFilter removeFilter) {
        this.listFilters = listFilters;
        this.saveFilter = saveFilter;
        this.removeFilter = removeFilter;
    }

    /**
     * @param list address of the list
     * @param query what of its present filters can be saved; nothing when there is nothing
     */
    public ShownFilters show(Staff staff, SavedFilter.Of of, String list, String query) {
        return new ShownFilters(
                list + "/filters",
                query,
                listFilters.handle(staff.id(), of).stream()
                        .map(one ->
                                new ShownFilters.One(
                                        one.name(),
                                        list + "?" + one.query(),
                                        one.query().equals(query)))
                        .toList());
    }

    /**
     * @return which notice says that it is not saved; empty when it is
     * @throws fr.echeance.domain.shared.InvalidValue field {@code filterName}
     */
    public Optional<String> save(Staff staff, SavedFilter.Of of, String name, String query) {
        var command = new SaveFilter.Command(staff.id(), new SavedFilter(of, name, query));
        return switch (saveFilter.handle(command)) {
            case SaveFilter.Outcome.Saved _ -> Optional.empty();
            case SaveFilter.Outcome.TooMany _ -> Optional.of("too_many_filters");
        };
    }

    public void remove(Staff staff, SavedFilter.Of of, String name) {
        removeFilter.handle(staff.id(), of, name);
    }
}
