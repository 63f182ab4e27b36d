package fr.echeance.application.newsletter;

import fr.echeance.domain.newsletter.Campaign;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** To whom the messages of some campaigns go. */
interface Recipients {
    /** As they are at this moment; they can neither leave nor object until the transaction has ended. Empty: nothing is sent to them. */
    Optional<CampaignLetters.Recipient> keepWhileSending(
            UUID recipient, Campaign campaign, Instant now);
}
