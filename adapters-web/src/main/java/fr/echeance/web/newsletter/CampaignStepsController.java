package fr.echeance.web.newsletter;

import fr.echeance.application.newsletter.RemoveCampaign;
import fr.echeance.application.newsletter.SendTest;
import fr.echeance.application.newsletter.SteerCampaign;
import fr.echeance.application.newsletter.SteerCampaign.Step;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.ParisTime;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Staff;
import fr.echeance.web.shared.Typed;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tries a campaign, lets it leave, and holds it up. What no longer fits says so and changes nothing. */
@RestController
@RequestMapping("/backoffice/newsletter/{id}")
class CampaignStepsController {
    private final CampaignController pages;
    private final SendTest sendTest;
    private final SteerCampaign steerCampaign;
    private final RemoveCampaign removeCampaign;

    CampaignStepsController(
            CampaignController pages,
            SendTest sendTest,
            SteerCampaign steerCampaign,
            RemoveCampaign removeCampaign) {
        this.pages = pages;
        this.sendTest = sendTest;
        this.steerCampaign = steerCampaign;
        this.removeCampaign = removeCampaign;
    }

    @PostMapping("/test")
    ResponseEntity<CampaignPage> test(@PathVariable UUID id, Staff staff) {
        if (!sendTest.handle(id, staff.id())) throw CampaignController.unknown();
        return Redirect.to(CampaignController.at(id) + "?notice=campaign_tested");
    }

    /** @param leaveAt a time on the clocks of Paris; empty: at once */
    @PostMapping("/schedule")
    ResponseEntity<CampaignPage> schedule(
            Shell shell,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String leaveAt,
            @RequestParam(defaultValue = "-1") String version) {
        int seen = Typed.of(Map.of("version", version)).number("version").orElse(-1);
        try {
            Optional<Instant> time = ParisTime.read("leaveAt", leaveAt);
            return steered(id, new Step.Schedule(time, seen));
        } catch (InvalidValue invalid) {
            return ResponseEntity.badRequest()
                    .body(pages.refused(shell, id, Field.of("leaveAt", leaveAt).brokenBy(invalid)));
        }
    }

    @PostMapping("/take-back")
    ResponseEntity<CampaignPage> takeBack(@PathVariable UUID id) {
        return steered(id, new Step.TakeBack());
    }

    @PostMapping("/pause")
    ResponseEntity<CampaignPage> pause(@PathVariable UUID id) {
        return steered(id, new Step.Pause());
    }

    @PostMapping("/resume")
    ResponseEntity<CampaignPage> resume(@PathVariable UUID id) {
        return steered(id, new Step.Resume());
    }

    @PostMapping("/stop")
    ResponseEntity<CampaignPage> stop(@PathVariable UUID id) {
        return steered(id, new Step.Stop());
    }

    @PostMapping("/remove")
    ResponseEntity<CampaignPage> remove(@PathVariable UUID id) {
        return Redirect.to(
                removeCampaign.handle(id)
                        ? "/backoffice/newsletter?notice=campaign_removed"
                        : CampaignController.at(id) + "?notice=campaign_elsewhere");
    }

    private ResponseEntity<CampaignPage> steered(UUID id, Step step) {
        boolean moved = steerCampaign.handle(id, step).orElseThrow(CampaignController::unknown);
        return Redirect.to(
                CampaignController.at(id)
                        + (moved ? "?notice=campaign_moved" : "?notice=campaign_elsewhere"));
    }
}
