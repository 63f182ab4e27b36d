package fr.echeance.domain.takeover;

import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.privacy.Wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a takeover found, without anybody's identity: what a data protection officer signs.
 *
 * @param bad how many rows for each reason
 * @param unread the columns that were left alone
 */
public record TakeoverReport(
        Tallies tallies, Map<BadRow.Reason, Long> bad, List<TakeoverMapping.Unread> unread) {
    public TakeoverReport {
        bad = Map.copyOf(bad);
        unread = List.copyOf(unread);
    }

    /** All people of the export. */
    public long people() {
        return tallies.records(RecordKind.ORDER_CONTACT);
    }

    /** Those who may still be here; who was erased here before is not among them. */
    public long staying() {
        return tallies.records(RecordKind.ORDER_CONTACT, Verdict.Name.LIVE)
                - tallies.withheld(RecordKind.ORDER_CONTACT);
    }

    /** What stays for the books without any name. */
    public long entries() {
        return tallies.records(RecordKind.PAYMENT_ENTRY, Verdict.Name.LIVE)
                + tallies.records(RecordKind.PAYMENT_ENTRY, Verdict.Name.ARCHIVE_UNTIL);
    }

    /** The answer to what a regulator would ask first: how many people should not be here any more. */
    public Wording headline() {
        return new Wording(
                "%s des %s personnes %s encore être ici ; %s %s pour les livres."
                        .formatted(
                                staying() == 0 ? "Aucune" : number(staying(), Locale.FRANCE),
                                number(people(), Locale.FRANCE),
                                staying() == 0 ? "ne devrait" : staying() == 1 ? "peut" : "peuvent",
                                number(entries(), Locale.FRANCE),
                                entries() < 2
                                        ? "écriture sans nom reste"
                                        : "écritures sans nom restent"),
                "%s of %s people should still be here; %s %s for the books."
                        .formatted(
                                staying() == 0 ? "None" : number(staying(), Locale.UK),
                                number(people(), Locale.UK),
                                number(entries(), Locale.UK),
                                entries() == 1
                                        ? "entry without a name stays"
                                        : "entries without a name stay"));
    }

    private static String number(long number, Locale locale) {
        return String.format(locale, "%,d", number);
    }
}
