package fr.echeance.application.newsletter;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.newsletter.Campaign;

import java.util.UUID;

/** Throws a draft away. Twice is once; what is on its way stays. */
@NoPersonalData
public final class RemoveCampaign {
    private final Processing processing;
    private final Campaigns campaigns;

    RemoveCampaign(Processing processing, Campaigns campaigns) {
        this.processing = processing;
        this.campaigns = campaigns;
    }

    /** Answers whether it is gone. */
    public boolean handle(UUID id) {
        return processing.run(
                RemoveCampaign.class,
                _ -> {
                    var held = campaigns.hold(id).map(Campaigns.Written::campaign);
                    if (held.isEmpty()) return true;
                    if (!(held.get().state() instanceof Campaign.State.Draft)) return false;
                    campaigns.remove(id);
                    return true;
                });
    }
}
