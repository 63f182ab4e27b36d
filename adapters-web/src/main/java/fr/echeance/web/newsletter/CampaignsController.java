package fr.echeance.web.newsletter;

import fr.echeance.application.newsletter.CountReaders;
import fr.echeance.application.newsletter.ListCampaigns;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Locale;

/** All campaigns. */
@RestController
@RequestMapping("/backoffice/newsletter")
class CampaignsController {
    private final ListCampaigns listCampaigns;
    private final CountReaders countReaders;

    CampaignsController(ListCampaigns listCampaigns, CountReaders countReaders) {
        this.listCampaigns = listCampaigns;
        this.countReaders = countReaders;
    }

    @GetMapping
    CampaignsPage list(Shell shell, @RequestParam(defaultValue = "") String notice) {
        return new CampaignsPage(
                shell,
                Wordings.of(shell, Purpose.NEWSLETTER_STATISTICS),
                countReaders.handle().stream().map(CampaignsController::readers).toList(),
                listCampaigns.handle().stream().map(one -> row(shell, one)).toList(),
                notice.equals("campaign_removed") ? notice : null);
    }

    private static CampaignsPage.Readers readers(CountReaders.Count count) {
        return new CampaignsPage.Readers(
                count.topic().id(),
                count.language().name().toLowerCase(Locale.ROOT),
                count.people().isPresent() ? count.people().getAsInt() : null);
    }

    private static CampaignsPage.Row row(Shell shell, Campaign campaign) {
        return new CampaignsPage.Row(
                campaign.id(),
                campaign.text(shell.language().spoken()).subject(),
                campaign.addressees().id(),
                word(campaign.state()),
                campaign.state().time().orElse(null));
    }

    static String word(Campaign.State state) {
        return switch (state) {
            case Campaign.State.Draft _ -> "draft";
            case Campaign.State.Scheduled _ -> "scheduled";
            case Campaign.State.Sending _ -> "sending";
            case Campaign.State.Paused _ -> "paused";
            case Campaign.State.Stopping _ -> "stopping";
            case Campaign.State.Done _ -> "done";
        };
    }
}
