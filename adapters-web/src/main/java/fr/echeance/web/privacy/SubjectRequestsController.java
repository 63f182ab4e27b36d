package fr.echeance.web.privacy;

import fr.echeance.application.privacy.ListSubjectRequests;
import fr.echeance.application.privacy.SubjectRequest.Standing;
import fr.echeance.application.privacy.SubjectRequests.Asked;
import fr.echeance.application.shared.Clock;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

@RestController
class SubjectRequestsController {
    private static final int LATEST = 200;

    private final ListSubjectRequests listSubjectRequests;
    private final Clock clock;

    SubjectRequestsController(ListSubjectRequests listSubjectRequests, Clock clock) {
        this.listSubjectRequests = listSubjectRequests;
        this.clock = clock;
    }

    @GetMapping(RetentionRoom.ADDRESS + "/requests")
    SubjectRequestsPage list(Shell shell) {
        LocalDate today = Deadline.dayOf(clock.now());
        List<SubjectRequestsPage.Row> rows =
                listSubjectRequests.handle(LATEST).stream()
                        .map(asked -> row(asked, today))
                        .toList();
        List<Long> waiting =
                rows.stream()
                        .map(SubjectRequestsPage.Row::daysLeft)
                        .filter(Objects::nonNull)
                        .toList();
        return new SubjectRequestsPage(
                shell,
                Wordings.of(shell, Purpose.RIGHTS),
                waiting.size(),
                (int) waiting.stream().filter(days -> days < 0).count(),
                rows);
    }

    /** Answered is who was told, or took it back; the rest of the month is counted for the others. */
    private static SubjectRequestsPage.Row row(Asked asked, LocalDate today) {
        boolean answered = asked.toldAt().isPresent() || asked.standing() == Standing.UNDONE;
        return new SubjectRequestsPage.Row(
                asked.askedAt(),
                asked.standing().name().toLowerCase(Locale.ROOT),
                asked.answerBefore().orElse(null),
                asked.answerBefore()
                        .filter(_ -> !answered)
                        .map(last -> ChronoUnit.DAYS.between(today, last))
                        .orElse(null),
                asked.dueAt().orElse(null),
                asked.toldAt().orElse(null));
    }
}
