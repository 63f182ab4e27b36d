package fr.echeance.web.privacy;

import fr.echeance.application.privacy.SweepRetention;
import fr.echeance.application.shared.Clock;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.privacy.RetentionRoom.State;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What is kept, what falls due, and the sweep. Its report is answered at once: run again, a sweep finds nothing more to do. */
@RestController
@RequestMapping(RetentionRoom.ADDRESS)
class RetentionController {
    private static final Set<String> NOTICES =
            Set.of("held", "held_already", "unknown_record", "released", "not_held");

    private final RetentionRoom room;
    private final SweepRetention sweepRetention;
    private final Clock clock;

    RetentionController(RetentionRoom room, SweepRetention sweepRetention, Clock clock) {
        this.room = room;
        this.sweepRetention = sweepRetention;
        this.clock = clock;
    }

    @GetMapping
    RetentionPage room(Shell shell, @RequestParam(defaultValue = "") String notice) {
        return room.page(shell, State.empty().saying(NOTICES.contains(notice) ? notice : null));
    }

    @PostMapping("/dry-run")
    ResponseEntity<? extends Page> dryRun(Shell shell, @RequestParam(defaultValue = "") String at) {
        Field typed = Field.of("at", at.strip());
        try {
            Optional<Instant> asked =
                    Asked.day("at", at).map(day -> day.atStartOfDay(Deadline.PARIS).toInstant());
            var report = sweepRetention.handle(SweepRetention.Command.dryRun(asked));
            return ResponseEntity.ok(room.report(shell, asked.orElseGet(clock::now), report));
        } catch (InvalidValue invalid) {
            return ResponseEntity.badRequest()
                    .body(room.page(shell, State.empty().at(typed.broken(invalid.rule()))));
        }
    }

    @PostMapping("/sweep")
    SweepPage sweep(Shell shell) {
        Instant now = clock.now();
        return room.report(shell, now, sweepRetention.handle(SweepRetention.Command.run()));
    }
}
