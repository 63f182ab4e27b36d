package fr.echeance.web.audience;

import fr.echeance.application.audience.ChooseTrackers;
import fr.echeance.application.audience.PageViews;
import fr.echeance.application.audience.ShowVisits;
import fr.echeance.application.shared.RateLimits;
import fr.echeance.domain.audience.Identifier;
import fr.echeance.domain.audience.TrackerChoice;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Callers;
import fr.echeance.web.shared.Cookies;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.TrackerCookies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Optional;

/** The question about trackers, on every page of the shop until it is answered, and on one where the answer is changed at any time. */
@RestController
@RequestMapping("/privacy/trackers")
class TrackersController {
    private final ChooseTrackers chooseTrackers;
    private final ShowVisits showVisits;
    private final TrackerCookies trackers;
    private final Cookies cookies;
    private final RateLimits limits;

    TrackersController(
            ChooseTrackers chooseTrackers,
            ShowVisits showVisits,
            TrackerCookies trackers,
            Cookies cookies,
            RateLimits limits) {
        this.chooseTrackers = chooseTrackers;
        this.showVisits = showVisits;
        this.trackers = trackers;
        this.cookies = cookies;
        this.limits = limits;
    }

    @GetMapping
    TrackersPage show(
            Shell shell,
            @RequestParam(defaultValue = "") String notice,
            HttpServletRequest request) {
        Optional<Identifier> kept = trackers.kept(request);
        return TrackersPage.of(
                shell,
                trackers.choice(request),
                trackers.isSignalled(request),
                kept,
                visits(kept),
                cookies.told(shell),
                notice.equals("chosen"));
    }

    /** By the same form everywhere: refusing takes no more than accepting, and is never too much. */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> choose(
            Shell shell,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "/privacy/trackers?notice=chosen") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        TrackerChoice typed =
                TrackerChoice.of(choice).orElseThrow(() -> new InvalidValue("choice", "choice"));
        // Whoever says both is not recognised: an identifier would be put there for nothing.
        TrackerChoice chosen =
                typed == TrackerChoice.ACCEPTED && trackers.isSignalled(request)
                        ? TrackerChoice.REFUSED
                        : typed;
        // Each yes keeps a proof; a no keeps nothing.
        if (chosen == TrackerChoice.ACCEPTED)
            Problem.ifTooMany(
                    limits.tryConsume(
                            RateLimits.Limit.TRACKER_CONSENT_CALLER, Callers.of(request)));
        ChooseTrackers.Outcome outcome =
                chooseTrackers.handle(
                        new ChooseTrackers.Command(
                                chosen, trackers.kept(request), shell.language().spoken()));
        trackers.keep(response, chosen, outcome.identifier(), outcome.today());
        return Redirect.back(back);
    }

    /** Access and portability (GDPR art. 15, 20), for the browser that shows its identifier. */
    @GetMapping("/visits.json")
    ResponseEntity<List<VisitJson>> download(HttpServletRequest request) {
        return ResponseEntity.ok()
                .headers(headers ->
                        headers.setContentDisposition(
                                ContentDisposition.attachment().filename("visits.json").build()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(visits(trackers.kept(request)).stream().map(VisitJson::of).toList());
    }

    private List<PageViews.Seen> visits(Optional<Identifier> kept) {
        return kept.map(showVisits::handle).orElse(List.of());
    }
}
