package fr.echeance.web.newsletter;

import fr.echeance.application.newsletter.ViewCampaign;
import fr.echeance.domain.shared.Language;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.LetterFrame;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.UUID;

/** Shows a campaign's letter as mail readers will. */
@RestController
class CampaignSightController {
    private final ViewCampaign viewCampaign;

    CampaignSightController(ViewCampaign viewCampaign) {
        this.viewCampaign = viewCampaign;
    }

    @GetMapping("/backoffice/newsletter/{id}/letter")
    ResponseEntity<byte[]> letter(
            @PathVariable UUID id, @RequestParam(defaultValue = "fr") String language) {
        ViewCampaign.View view = viewCampaign.handle(id).orElseThrow(CampaignController::unknown);
        return LetterFrame.of(
                switch (Asked.choice("language", language, Language.class)) {
                    case FR -> view.fr().html();
                    case EN -> view.en().html();
                });
    }
}
