package fr.echeance.application.newsletter;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.Reading;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.newsletter.CampaignText;
import fr.echeance.domain.shared.Language;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Begins a campaign, or changes the words of a draft. The same words once more change nothing. */
@NoPersonalData
public final class WriteCampaign {
    private final Processing processing;
    private final Campaigns campaigns;

    WriteCampaign(Processing processing, Campaigns campaigns) {
        this.processing = processing;
        this.campaigns = campaigns;
    }

    public Outcome handle(Command command) {
        Reading reading = new Reading(command.typed());
        var to = reading.choice("addressees", Addressees.class);
        var fr = text(reading, "Fr");
        var en = text(reading, "En");
        if (to.isEmpty() || fr.isEmpty() || en.isEmpty())
            return new Outcome.Invalid(reading.rules());
        Campaign wanted = Campaign.draft(command.id(), to.get(), fr.get(), en.get());
        return processing.run(
                WriteCampaign.class,
                now ->
                        command.version().isEmpty() && campaigns.add(wanted, now)
                                ? new Outcome.Written()
                                : change(wanted, command.version(), now));
    }

    private Outcome change(Campaign wanted, Optional<Integer> seen, Instant now) {
        var held = campaigns.hold(wanted.id());
        if (held.isEmpty()) return new Outcome.Unknown();
        Campaign there = held.get().campaign();
        if (same(there, wanted)) return new Outcome.Written();
        if (seen.filter(version -> version == held.get().version()).isEmpty())
            return new Outcome.ChangedMeanwhile();
        if (!there.write(wanted.addressees(), wanted.text(Language.FR), wanted.text(Language.EN)))
            return new Outcome.NoDraft();
        campaigns.write(there, now);
        return new Outcome.Written();
    }

    private static boolean same(Campaign one, Campaign other) {
        return one.addressees() == other.addressees()
                && one.text(Language.FR).equals(other.text(Language.FR))
                && one.text(Language.EN).equals(other.text(Language.EN));
    }

    private static Optional<CampaignText> text(Reading reading, String language) {
        var subject = reading.line("subject" + language, CampaignText.SUBJECT);
        var body = reading.lines("body" + language, CampaignText.BODY);
        return subject.flatMap(line -> body.map(lines -> new CampaignText(line, lines)));
    }

    /**
     * @param id made with the form: sent twice, it begins one campaign
     * @param version that was seen; empty begins a campaign
     * @param typed fields addressees, subjectFr, bodyFr, subjectEn, bodyEn as typed
     */
    public record Command(UUID id, Optional<Integer> version, Map<String, String> typed) {}

    public sealed interface Outcome {
        record Written() implements Outcome {}

        record Unknown() implements Outcome {}

        /** It is on its way, or has left: its words stay. */
        record NoDraft() implements Outcome {}

        /** Somebody else was faster: nothing changed. */
        record ChangedMeanwhile() implements Outcome {}

        /** By names of fields. */
        record Invalid(Map<String, String> rules) implements Outcome {}
    }
}
