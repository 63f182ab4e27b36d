package fr.echeance.application.account;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.SavedFilter;
import fr.echeance.domain.privacy.Purpose;

import java.util.List;
import java.util.UUID;

/** The filters that a member of staff saved for one list. */
@UseCase(Purpose.ACCOUNTABILITY)
public final class ListFilters {
    private final Processing processing;
    private final SavedFilters filters;

    ListFilters(Processing processing, SavedFilters filters) {
        this.processing = processing;
        this.filters = filters;
    }

    public List<SavedFilter> handle(UUID member, SavedFilter.Of of) {
        return processing.read(
                ListFilters.class,
                _ -> filters.of(member).stream().filter(filter -> filter.of() == of).toList());
    }
}
