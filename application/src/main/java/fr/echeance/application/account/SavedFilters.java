package fr.echeance.application.account;

import fr.echeance.domain.account.SavedFilter;

import java.util.List;
import java.util.UUID;

/** The filters that a member of staff saved; they go with the member. */
public interface SavedFilters {
    /** In the order of their names; none for somebody who does not work here. */
    List<SavedFilter> of(UUID member);

    /** As {@link #of}, and nobody else changes them before this transaction ends. */
    List<SavedFilter> lock(UUID member);

    void save(UUID member, List<SavedFilter> filters);
}
