package fr.echeance.application.support;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.util.UUID;

/** Tells a customer that an answer waits in their account, without saying which. Who is gone meanwhile needs no letter. */
@UseCase(Purpose.ACCOUNT_CONTACT)
public final class TellOfAnswer {
    private final Processing processing;
    private final ServiceThreads threads;
    private final SupportLetters letters;

    TellOfAnswer(Processing processing, ServiceThreads threads, SupportLetters letters) {
        this.processing = processing;
        this.threads = threads;
        this.letters = letters;
    }

    /** @param message the answer */
    public void handle(UUID message) {
        processing
                .read(TellOfAnswer.class, _ -> threads.reader(message))
                .ifPresent(
                        reader -> letters.answerWaits(message, reader.email(), reader.language()));
    }
}
