package fr.echeance.web.newsletter;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The newsletter's room: what was written, what leaves and what has left.
 *
 * @param purpose under which readers are counted, in words
 * @param notice text {@code notice.<notice>}
 */
public record CampaignsPage(
        Shell shell, String purpose, List<Readers> readers, List<Row> rows, @Nullable String notice)
        implements Page {
    /**
     * @param topic id
     * @param tag of the language
     * @param people nothing when they are few
     */
    public record Readers(String topic, String tag, @Nullable Integer people) {}

    /**
     * @param addressees id
     * @param state text {@code campaign.state.<state>}
     * @param at for which it is scheduled, or since when it is so; nothing for a draft
     */
    public record Row(
            UUID id, String subject, String addressees, String state, @Nullable Instant at) {}
}
