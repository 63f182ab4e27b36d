package fr.echeance.application.account;

import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.account.SavedFilter;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Saved filters in memory, of the staff who work here. */
public final class InMemorySavedFilters implements SavedFilters, Rewindable {
    private final Map<UUID, List<SavedFilter>> filters = new HashMap<>();
    private final StaffAccounts staff;

    public InMemorySavedFilters(StaffAccounts staff) {
        this.staff = staff;
    }

    @Override
    public List<SavedFilter> of(UUID member) {
        return filters.getOrDefault(member, List.of()).stream()
                .filter(_ -> staff.find(member).isPresent())
                .sorted(Comparator.comparing(SavedFilter::name))
                .toList();
    }

    @Override
    public List<SavedFilter> lock(UUID member) {
        return of(member);
    }

    @Override
    public void save(UUID member, List<SavedFilter> all) {
        filters.put(member, List.copyOf(all));
    }

    @Override
    public Runnable mark() {
        Map<UUID, List<SavedFilter>> before = new HashMap<>(filters);
        return () -> {
            filters.clear();
            filters.putAll(before);
        };
    }
}
