package fr.echeance.web.shared;

import fr.echeance.application.account.ListFilters;
import fr.echeance.application.account.RemoveFilter;
import fr.echeance.application.account.SaveFilter;
import fr.echeance.domain.account.SavedFilter;
import fr.echeance.domain.shared.InvalidValue;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

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

    /** Saves it, and leads back to the list as it was, which says whether it is saved. */
    public ResponseEntity<Void> save(
            Staff staff, SavedFilter.Of of, String list, String name, String query) {
        String kept = query.isEmpty() ? "" : query + "&";
        return Redirect.to(list + "?" + kept + "notice=" + saved(staff, of, name, query));
    }

    private String saved(Staff staff, SavedFilter.Of of, String name, String query) {
        try {
            var command = new SaveFilter.Command(staff.id(), new SavedFilter(of, name, query));
            return switch (saveFilter.handle(command)) {
                case SaveFilter.Outcome.Saved _ -> "filter_saved";
                case SaveFilter.Outcome.TooMany _ -> "too_many_filters";
            };
        } catch (InvalidValue invalid) {
            return invalid.rule().equals("nothing-to-save") ? "no_filter" : "no_filter_name";
        }
    }

    /** Takes it away, and leads back to the list. */
    public ResponseEntity<Void> remove(Staff staff, SavedFilter.Of of, String list, String name) {
        removeFilter.handle(staff.id(), of, name);
        return Redirect.to(list + "?notice=filter_removed");
    }
}
