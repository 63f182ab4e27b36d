package fr.echeance.web.takeover;

import static fr.echeance.web.takeover.TakeoversController.ROOM;

import fr.echeance.application.takeover.CancelTakeover;
import fr.echeance.application.takeover.DiscardExport;
import fr.echeance.application.takeover.PreviewTakeover;
import fr.echeance.application.takeover.ResumeTakeover;
import fr.echeance.application.takeover.StartTakeover;
import fr.echeance.application.takeover.ViewTakeover;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.takeover.TakeoverMapping;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.PrintedPages;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One takeover from its mapping to its report. */
@RestController
@RequestMapping(ROOM + "/{id}")
class TakeoverController {
    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");
    private static final Set<String> NOTICES =
            Set.of(
                    "started",
                    "cancelled",
                    "discarded",
                    "resumed",
                    "another_runs",
                    "not_waiting",
                    "already_done");

    private final ViewTakeover viewTakeover;
    private final PreviewTakeover previewTakeover;
    private final StartTakeover startTakeover;
    private final CancelTakeover cancelTakeover;
    private final ResumeTakeover resumeTakeover;
    private final DiscardExport discardExport;
    private final PrintedPages printedPages;

    TakeoverController(
            ViewTakeover viewTakeover,
            PreviewTakeover previewTakeover,
            StartTakeover startTakeover,
            CancelTakeover cancelTakeover,
            ResumeTakeover resumeTakeover,
            DiscardExport discardExport,
            PrintedPages printedPages) {
        this.viewTakeover = viewTakeover;
        this.previewTakeover = previewTakeover;
        this.startTakeover = startTakeover;
        this.cancelTakeover = cancelTakeover;
        this.resumeTakeover = resumeTakeover;
        this.discardExport = discardExport;
        this.printedPages = printedPages;
    }

    @GetMapping
    TakeoverPage show(
            Shell shell, @PathVariable UUID id, @RequestParam(defaultValue = "") String notice) {
        return room(shell, id).saying(NOTICES.contains(notice) ? notice : null);
    }

    /** Answered at once: a dry run writes nothing, and loaded again it finds the same. */
    @PostMapping("/preview")
    ResponseEntity<TakeoverPage> preview(
            Shell shell,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String mapping,
            @RequestParam(defaultValue = "") String today) {
        TakeoverPage page = room(shell, id).typed(mapping, today);
        try {
            var query =
                    new PreviewTakeover.Query(
                            id, TakeoverMapping.parse(mapping), Asked.day("today", today));
            return switch (previewTakeover.handle(query)) {
                case PreviewTakeover.Outcome.Seen(var report, LocalDate day) ->
                        ResponseEntity.ok(page.seen(ShownReport.of(shell, report, day, day)));
                case PreviewTakeover.Outcome.Unfit(var problems) -> unfit(page, problems);
                case PreviewTakeover.Outcome.NoFiles _ ->
                        throw Problem.of(HttpStatus.NOT_FOUND, "the files are gone");
            };
        } catch (InvalidValue invalid) {
            return ResponseEntity.badRequest().body(page.broken(invalid.field()));
        }
    }

    @PostMapping("/start")
    ResponseEntity<TakeoverPage> start(
            Shell shell, @PathVariable UUID id, @RequestParam(defaultValue = "") String mapping) {
        TakeoverPage page = room(shell, id).typed(mapping, "");
        try {
            var command = new StartTakeover.Command(id, TakeoverMapping.parse(mapping));
            return switch (startTakeover.handle(command)) {
                case StartTakeover.Outcome.Started _ -> to(id, "started");
                case StartTakeover.Outcome.Unfit(var problems) -> unfit(page, problems);
                case StartTakeover.Outcome.AlreadyDone(UUID done) -> to(done, "already_done");
                case StartTakeover.Outcome.AnotherRuns _ -> to(id, "another_runs");
                case StartTakeover.Outcome.NotWaiting _ -> to(id, "not_waiting");
            };
        } catch (InvalidValue invalid) {
            return ResponseEntity.badRequest().body(page.broken(invalid.field()));
        }
    }

    @PostMapping("/cancel")
    ResponseEntity<TakeoverPage> cancel(@PathVariable UUID id) {
        return to(id, cancelTakeover.handle(id) ? "cancelled" : "not_waiting");
    }

    @PostMapping("/resume")
    ResponseEntity<TakeoverPage> resume(@PathVariable UUID id) {
        return to(
                id,
                switch (resumeTakeover.handle(id)) {
                    case ResumeTakeover.Outcome.Resumed _ -> "resumed";
                    case ResumeTakeover.Outcome.AnotherRuns _ -> "another_runs";
                    case ResumeTakeover.Outcome.NotCancelled _, ResumeTakeover.Outcome.NoFiles _ ->
                            "not_waiting";
                });
    }

    /** The files go at once; what was taken over stays, and its report. */
    @PostMapping("/discard")
    ResponseEntity<TakeoverPage> discard(@PathVariable UUID id) {
        return to(id, discardExport.handle(id) ? "discarded" : "not_waiting");
    }

    /** The mapping as a file, to be kept and changed. */
    @GetMapping(path = "/mapping.txt", produces = "text/plain;charset=UTF-8")
    String mapping(@PathVariable UUID id) {
        return view(id, 0).takeover().mapping();
    }

    /** For programs that wait. */
    @GetMapping(path = "/progress.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Progress progress(@PathVariable UUID id) {
        ViewTakeover.View view = view(id, 0);
        return new Progress(
                view.takeover().stage().name().toLowerCase(Locale.ROOT), view.percent());
    }

    record Progress(String stage, int percent) {}

    @GetMapping("/report.csv")
    ResponseEntity<byte[]> report(Shell shell, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"takeover.csv\"")
                .body(ReportFile.write(shell, judged(id, ReportFile.MOST_ROWS)));
    }

    @GetMapping("/report.pdf")
    ResponseEntity<byte[]> paper(Shell shell, @PathVariable UUID id) {
        return printedPages.answer(
                PrintedReportPage.of(shell, judged(id, PrintedReportPage.MOST_ROWS)), "takeover");
    }

    private TakeoverPage room(Shell shell, UUID id) {
        return TakeoverPage.of(shell.with(ROOM + "/" + id, shell.cartSize()), view(id, 100));
    }

    private ViewTakeover.View view(UUID id, int rows) {
        Optional<ViewTakeover.View> view = viewTakeover.handle(new ViewTakeover.Query(id, 0, rows));
        return view.orElseThrow(
                () -> Problem.of(HttpStatus.NOT_FOUND, "there is no such takeover"));
    }

    private ViewTakeover.View judged(UUID id, int rows) {
        ViewTakeover.View view = view(id, rows);
        if (view.takeover().startedAt().isPresent()) return view;
        throw Problem.of(HttpStatus.NOT_FOUND, "nothing of it was judged yet");
    }

    private static ResponseEntity<TakeoverPage> unfit(
            TakeoverPage page, List<TakeoverMapping.Problem> problems) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(page.unfit(problems));
    }

    private static ResponseEntity<TakeoverPage> to(UUID id, String notice) {
        return Redirect.to(ROOM + "/" + id + "?notice=" + notice);
    }
}
