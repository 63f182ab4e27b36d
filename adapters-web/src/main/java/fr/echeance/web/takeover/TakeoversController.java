package fr.echeance.web.takeover;

import fr.echeance.application.takeover.Exports;
import fr.echeance.application.takeover.ListTakeovers;
import fr.echeance.application.takeover.UploadExport;
import fr.echeance.application.takeover.UploadExport.Outcome;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.takeover.Takeover;
import fr.echeance.domain.takeover.TakeoverReport;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All takeovers, and the door by which the files of a new one come in: as they arrive, without ever lying in memory. */
@RestController
@RequestMapping(TakeoversController.ROOM)
class TakeoversController {
    static final String ROOM = "/backoffice/takeovers";

    private final ListTakeovers listTakeovers;
    private final UploadExport uploadExport;

    TakeoversController(ListTakeovers listTakeovers, UploadExport uploadExport) {
        this.listTakeovers = listTakeovers;
        this.uploadExport = uploadExport;
    }

    @GetMapping
    TakeoversPage list(Shell shell) {
        return page(shell, null);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<TakeoversPage> upload(Shell shell, HttpServletRequest request)
            throws IOException {
        Arriving arriving = new Arriving();
        try {
            FileStream.each(request, (source, content) -> arriving.take(source, content));
        } catch (InvalidValue invalid) {
            arriving.problem = invalid.rule();
        }
        if (arriving.problem == null && arriving.takeover.isEmpty()) arriving.problem = "empty";
        return arriving.problem == null
                ? Redirect.to(ROOM + "/" + arriving.takeover.orElseThrow())
                : ResponseEntity.badRequest().body(page(shell, arriving.problem));
    }

    private TakeoversPage page(Shell shell, @Nullable String problem) {
        return new TakeoversPage(
                shell.with(ROOM, shell.cartSize()),
                Wordings.of(shell, Purpose.TAKEOVER),
                problem,
                listTakeovers.handle().stream().map(TakeoversController::row).toList());
    }

    private static TakeoversPage.Row row(Takeover takeover) {
        TakeoverReport report = new TakeoverReport(takeover.tallies(), Map.of(), List.of());
        return new TakeoversPage.Row(
                takeover.id(),
                takeover.uploadedAt(),
                TakeoverPage.stage(takeover),
                report.people(),
                report.staying());
    }

    /** The files of one request: the first makes the takeover, the others join it. */
    private final class Arriving {
        private Optional<UUID> takeover = Optional.empty();
        private @Nullable String problem;

        boolean take(fr.echeance.domain.takeover.Source source, java.io.InputStream content) {
            switch (uploadExport.handle(new UploadExport.Command(takeover, source, content))) {
                case Outcome.Kept(UUID id) -> takeover = Optional.of(id);
                case Outcome.Refused(Exports.Fault fault) ->
                        problem = fault.name().toLowerCase(Locale.ROOT);
                case Outcome.TooLate _ -> problem = "too_late";
            }
            return problem == null;
        }
    }
}
