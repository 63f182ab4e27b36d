package fr.echeance.application.order;

import fr.echeance.application.order.OrderLetters.Letter;
import fr.echeance.application.order.OrderLetters.Recipient;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.Mailer;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * How every letter goes out: written in one transaction, sent outside, noted in another. When the power goes in between it is sent again
 * under the same message id: we err on the side of the buyer being told.
 */
record Posting(Processing processing, Ids ids, LetterBox box, Mailer mailer) {
    void post(
            Class<?> useCase,
            UUID order,
            LetterBox.Kind kind,
            Function<Instant, Optional<Addressed>> write) {
        Optional<Addressed> letter =
                processing.run(
                        useCase,
                        now -> box.wasSent(order, kind) ? Optional.empty() : write.apply(now));
        if (letter.isEmpty()) return;
        String messageId = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + order;
        Letter text = letter.get().letter();
        mailer.send(
                new Mailer.Mail(
                        letter.get().to().email(),
                        text.subject(),
                        text.html(),
                        text.plain(),
                        messageId));
        processing.run(
                useCase,
                now -> {
                    Milestones collected = Milestones.of(Milestone.COLLECTED, Deadline.dayOf(now));
                    Deadline until =
                            RecordKind.SERVICE_MAIL.rule().deadlines(collected).activeUntil();
                    box.sent(ids.next(), order, kind, messageId, now, until);
                    return kind;
                });
    }

    record Addressed(Recipient to, Letter letter) {}
}
