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

    /** Those who may still be here. */
    public long staying() {
        return tallies.records(RecordKind.ORDER_CONTACT, Verdict.Name.LIVE);
    }

    /** What stays for the books without any name. */
    public long entries() {
        return tallies.records(RecordKind.PAYMENT_ENTRY, Verdict.Name.LIVE)
                + tallies.records(RecordKind.PAYMENT_ENTRY, Verdict.Name.ARCHIVE_UNTIL);
    }

    /** The answer to what a regulator would ask first: how many people should not be here any more. */
    public Wording headline() {
        return new Wording(
                "%s des %s personnes %s encore être ici ; %s écritures sans nom restent pour les livres."
                        .formatted(
                                staying() == 0 ? "Aucune" : number(staying(), Locale.FRANCE),
                                number(people(), Locale.FRANCE),
                                may(staying()),
                                number(entries(), Locale.FRANCE)),
                "%s of %s people %s still be here; %s entries without a name stay for the books."
                        .formatted(
                                staying() == 0 ? "None" : number(staying(), Locale.UK),
                                number(people(), Locale.UK),
                                staying() == 0 ? "should" : "may",
                                number(entries(), Locale.UK)));
    }

    private static String may(long people) {
        if (people == 0) return "ne devrait";
        return people == 1 ? "peut" : "peuvent";
    }

    private static String number(long number, Locale locale) {
        return String.format(locale, "%,d", number);
    }
}
