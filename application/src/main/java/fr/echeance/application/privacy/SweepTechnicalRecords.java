package fr.echeance.application.privacy;

import fr.echeance.application.privacy.PersonalDataHolder.Swept;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.util.List;

/** Ends what is due in the tables of libraries, under the technical login; no ledger, since nothing there names a person. */
@UseCase(Purpose.TECHNICAL)
public final class SweepTechnicalRecords {
    private final Processing processing;
    private final List<PersonalDataHolder> holders;

    SweepTechnicalRecords(Processing processing, List<PersonalDataHolder> holders) {
        this.processing = processing;
        this.holders = List.copyOf(holders);
    }

    /** Answers how many records went. */
    public long handle() {
        return holders.stream()
                .flatMap(holder ->
                        holder.kinds().stream()
                                .filter(kind -> kind.isTechnical())
                                .map(kind -> {
                                    Swept all = Swept.NOTHING;
                                    Swept batch;
                                    do {
                                        batch =
                                                processing.run(
                                                        SweepTechnicalRecords.class,
                                                        _ ->
                                                                holder.sweep(
                                                                        kind,
                                                                        SweepRetention.Command
                                                                                .BATCH));
                                        all = all.plus(batch);
                                    } while (batch.total() > 0);
                                    return all.total();
                                }))
                .mapToLong(Long::longValue)
                .sum();
    }
}
