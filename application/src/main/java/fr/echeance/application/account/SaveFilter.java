package fr.echeance.application.account;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.account.SavedFilter;
import fr.echeance.domain.privacy.Purpose;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A member of staff saves a filter under a name; the same name again replaces it. */
@UseCase(Purpose.ACCOUNTABILITY)
public final class SaveFilter {
    /** More make no choice easier. */
    static final int MOST = 20;

    private final Processing processing;
    private final SavedFilters filters;

    SaveFilter(Processing processing, SavedFilters filters) {
        this.processing = processing;
        this.filters = filters;
    }

    public Outcome handle(Command command) {
        return processing.run(
                SaveFilter.class,
                _ -> {
                    List<SavedFilter> all = new ArrayList<>(filters.lock(command.member()));
                    all.removeIf(command.filter()::isCalledAs);
                    if (all.size() >= MOST) return new Outcome.TooMany();
                    all.add(command.filter());
                    filters.save(command.member(), all);
                    return new Outcome.Saved();
                });
    }

    public record Command(UUID member, SavedFilter filter) {}

    public sealed interface Outcome {
        record Saved() implements Outcome {}

        record TooMany() implements Outcome {}
    }
}
