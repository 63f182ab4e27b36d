package fr.echeance.application.order;

import fr.echeance.application.order.OrderLetters.Letter;
import fr.echeance.application.order.OrderLetters.Recipient;
import fr.echeance.application.shared.Mailer;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.util.Optional;
import java.util.UUID;

/**
 * Sends the kept writing of the contract once more, word for word. Its message id counts how often that was asked for, so that an entry of
 * the outbox that is dispatched twice is one letter.
 */
@UseCase(Purpose.CONTRACT_FOLLOW_UP)
public final class SendConfirmationAgain {
    private final Processing processing;
    private final LetterBox box;
    private final StaffActs acts;
    private final Mailer mailer;

    SendConfirmationAgain(Processing processing, LetterBox box, StaffActs acts, Mailer mailer) {
        this.processing = processing;
        this.box = box;
        this.acts = acts;
        this.mailer = mailer;
    }

    public void handle(UUID order) {
        processing.read(SendConfirmationAgain.class, _ -> written(order)).ifPresent(mailer::send);
    }

    /** Nothing when the contact or the writing has gone meanwhile, or the first sending is still to come. */
    private Optional<Mailer.Mail> written(UUID order) {
        Optional<Recipient> to = box.recipient(order);
        Optional<Letter> letter = box.writing(order);
        if (to.isEmpty() || letter.isEmpty()) return Optional.empty();
        long asked =
                acts.of(order).stream().filter(act -> act.act() == StaffActs.Act.RESENT).count();
        return Optional.of(
                new Mailer.Mail(
                        to.get().email(),
                        letter.get().subject(),
                        letter.get().html(),
                        letter.get().plain(),
                        "confirmation-again-" + asked + "." + order));
    }
}
