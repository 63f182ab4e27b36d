package fr.echeance.application.support;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.util.List;

/** Which customers wrote: first who waits, the longest on top. The list names nobody, so it is no look. */
@UseCase(Purpose.CUSTOMER_QUESTIONS)
public final class ListThreads {
    private final Processing processing;
    private final ServiceThreads threads;

    ListThreads(Processing processing, ServiceThreads threads) {
        this.processing = processing;
        this.threads = threads;
    }

    public Listed handle() {
        return processing.read(
                ListThreads.class,
                _ ->
                        new Listed(
                                threads.waiting(ListEnquiries.MOST),
                                threads.dealtWith(ListEnquiries.MOST)));
    }

    public record Listed(List<ServiceThreads.Row> waiting, List<ServiceThreads.Row> dealtWith) {}
}
