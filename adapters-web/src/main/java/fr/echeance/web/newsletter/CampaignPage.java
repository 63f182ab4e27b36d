package fr.echeance.web.newsletter;

import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Option;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Typed;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One campaign: a draft is written here, and what is on its way is followed and steered.
 *
 * @param purpose under which the room looks, in words
 * @param version of the words that the form shows; nothing when it begins a campaign
 * @param state text {@code campaign.state.<state>}; {@code new} when it begins one
 * @param at for which it is scheduled, or since when it is so
 * @param sights how it looks, by language; none when it begins a campaign
 * @param differences from what somebody else wrote meanwhile
 */
public record CampaignPage(
        Shell shell,
        String purpose,
        UUID id,
        @Nullable Integer version,
        String state,
        @Nullable Instant at,
        Typed form,
        List<Option> addressees,
        Field when,
        List<Sight> sights,
        List<Count> counts,
        @Nullable List<Typed.Difference> differences,
        @Nullable String notice)
        implements Page {
    /** @param tag of the language */
    public record Sight(String tag, String subject, String plain) {}

    /** @param state text {@code delivery.<state>} */
    public record Count(String state, int messages) {}

    public boolean isWritten() {
        return state.equals("new") || state.equals("draft");
    }

    /** All its messages. */
    public int messages() {
        return counts.stream().mapToInt(Count::messages).sum();
    }
}
