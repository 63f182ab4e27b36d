package fr.echeance.application.newsletter;

import java.util.UUID;

/** Hands the messages of campaigns to a mail server, and waits for its answer, but not for ever. */
public interface CampaignPost {
    /**
     * @param delivery by which a report of the mailbox's server is recognised
     */
    Answer hand(CampaignLetters.Message message, UUID delivery);

    enum Answer {
        TAKEN,
        /** There is no such mailbox. */
        BOUNCED,
        /** For what it is, or from whom. */
        REFUSED,
        /** Not now, to that mailbox. */
        LATER,
        /** The server takes nothing now. */
        AWAY,
        /** The answer was lost: nobody knows whether it was taken. */
        LOST
    }
}
