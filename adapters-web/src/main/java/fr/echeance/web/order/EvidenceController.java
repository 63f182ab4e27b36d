package fr.echeance.web.order;

import fr.echeance.application.order.Evidence.ArchivedOrder;
import fr.echeance.application.order.ReviewEvidence;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.DeadlineMark;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Staff;
import fr.echeance.web.shared.Wordings;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Locale;

@RestController
class EvidenceController {
    private final ReviewEvidence reviewEvidence;

    EvidenceController(ReviewEvidence reviewEvidence) {
        this.reviewEvidence = reviewEvidence;
    }

    @GetMapping("/backoffice/orders/{id}/evidence")
    EvidencePage evidence(Shell shell, Staff staff, @PathVariable String id) {
        var query = new ReviewEvidence.Query(Asked.id(id), staff.id());
        return switch (reviewEvidence.handle(query)) {
            case ReviewEvidence.Outcome.Found(ArchivedOrder order, Instant now) ->
                    page(shell, order, now);
            case ReviewEvidence.Outcome.Nothing _ -> throw Problem.of(HttpStatus.NOT_FOUND, "");
        };
    }

    private static EvidencePage page(Shell shell, ArchivedOrder order, Instant now) {
        return new EvidencePage(
                shell,
                Wordings.of(shell, Purpose.PURCHASE_DISPUTES),
                order.id().toString(),
                order.state().name().toLowerCase(Locale.ROOT),
                order.placedAt(),
                order.confirmedAt().orElse(null),
                order.deliveredOn().orElse(null),
                order.endedAt().orElse(null),
                order.lines().stream().map(Line::of).toList(),
                order.shipping().cents(),
                order.total().cents(),
                DeadlineMark.of(
                        Purpose.PURCHASE_DISPUTES,
                        RecordKind.ORDER.rule(),
                        order.until(),
                        order.placedAt(),
                        now,
                        shell.language()));
    }
}
