package fr.echeance.application.privacy;

import fr.echeance.application.privacy.SubjectRequest.Standing;
import fr.echeance.application.shared.Mailer;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells a person what was erased and what stays; with the receipt of the end the address goes. Sent before it is noted: when the power
 * goes in between it is sent again under the same message id.
 */
@UseCase(Purpose.RIGHTS)
public final class SendErasureReceipt {
    private final Processing processing;
    private final SubjectRequests requests;
    private final PrivacyLetters letters;
    private final Mailer mailer;

    SendErasureReceipt(
            Processing processing,
            SubjectRequests requests,
            PrivacyLetters letters,
            Mailer mailer) {
        this.processing = processing;
        this.requests = requests;
        this.letters = letters;
        this.mailer = mailer;
    }

    public void handle(UUID id) {
        Optional<SubjectRequest> found =
                processing.run(
                        SendErasureReceipt.class, _ -> requests.lock(id).filter(r -> owed(r)));
        if (found.isEmpty()) return;
        SubjectRequest request = found.get();
        PrivacyLetters.Letter letter = letters.receipt(request);
        mailer.send(
                new Mailer.Mail(
                        request.answerTo().orElseThrow(),
                        letter.subject(),
                        letter.html(),
                        letter.plain(),
                        "erasure." + id + "." + request.ranAt().orElseThrow().getEpochSecond()));
        processing.run(SendErasureReceipt.class, now -> told(id, request, now));
    }

    private static boolean owed(SubjectRequest request) {
        return request.answerTo().isPresent()
                && request.ranAt().isPresent()
                && request.toldAt().filter(at -> !at.isBefore(request.ranAt().get())).isEmpty();
    }

    private Instant told(UUID id, SubjectRequest sent, Instant now) {
        requests.lock(id)
                // It ran again meanwhile: that run has posted its own receipt.
                .filter(request -> request.ranAt().equals(sent.ranAt()))
                .ifPresent(request -> {
                    boolean open = request.standing() == Standing.FOLLOWING;
                    requests.save(request.told(now, open), deadlines(open, now));
                });
        return now;
    }

    private static Deadlines deadlines(boolean open, Instant now) {
        Milestones reached =
                open
                        ? new Milestones(Map.of())
                        : Milestones.of(Milestone.ANSWERED, Deadline.dayOf(now));
        return RecordKind.SUBJECT_REQUEST.rule().deadlines(reached);
    }
}
