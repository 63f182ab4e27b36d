package fr.echeance.application.newsletter;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.newsletter.Campaign;

import java.util.List;

/** The campaigns, those written last first. */
@NoPersonalData
public final class ListCampaigns {
    private final Processing processing;
    private final Campaigns campaigns;

    ListCampaigns(Processing processing, Campaigns campaigns) {
        this.processing = processing;
        this.campaigns = campaigns;
    }

    public List<Campaign> handle() {
        return processing.read(ListCampaigns.class, _ -> campaigns.all());
    }
}
