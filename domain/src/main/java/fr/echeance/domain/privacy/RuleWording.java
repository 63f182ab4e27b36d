package fr.echeance.domain.privacy;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules in words that a person without training understands (clear and plain language, GDPR art. 12(1)). Pure; French with its narrow no-break spaces. */
public final class RuleWording {
    private RuleWording() {}

    /** E.g. « Jusqu’à la fin de la relation », « 30 jours après votre dernier acte ». */
    public static Wording active(RetentionRule rule) {
        return sentence(phase(rule.active()));
    }

    /** How long, and which fields, e.g. « Puis 5 ans après la fin de la relation, en archive à accès limité : lignes, montants ». */
    public static Optional<Wording> archive(RetentionRule rule) {
        return rule.archive()
                .map(RuleWording::then)
                .map(then ->
                        sentence(
                                new Wording(
                                        then.fr() + " : " + kept(rule).fr() + owed(rule).fr(),
                                        then.en() + ": " + kept(rule).en() + owed(rule).en())));
    }

    /** What becomes of the record at last. */
    public static Wording end(RetentionRule rule) {
        return sentence(rule.end());
    }

    /** Both phases in one sentence, without the fields. */
    public static Wording whole(RetentionRule rule) {
        Wording active = phase(rule.active());
        return sentence(
                rule.archive()
                        .map(RuleWording::then)
                        .map(then ->
                                new Wording(
                                        active.fr() + ", " + then.fr(),
                                        active.en() + ", " + then.en()))
                        .orElse(active));
    }

    /** « 5 ans », "5 years"; parts of several units are joined. */
    public static Wording period(Period period) {
        List<String> fr = new ArrayList<>();
        List<String> en = new ArrayList<>();
        add(fr, period.getYears(), "an", "ans");
        add(en, period.getYears(), "year", "years");
        add(fr, period.getMonths(), "mois", "mois");
        add(en, period.getMonths(), "month", "months");
        add(fr, period.getDays(), "jour", "jours");
        add(en, period.getDays(), "day", "days");
        return new Wording(String.join(" et ", fr), String.join(" and ", en));
    }

    /** Narrow no-break spaces where French wants them: before double signs, inside guillemets. */
    public static String typeset(String fr) {
        return fr.replaceAll(" ([;:!?»])", "\u202f$1").replace("« ", "«\u202f");
    }

    private static Wording phase(Phase phase) {
        return switch (phase) {
            case Phase.Until(Milestone milestone) ->
                    new Wording("jusqu’" + to(milestone), "until " + present(milestone));
            case Phase.After(Period period, Milestone milestone) -> after(period, milestone);
            case Phase.Sooner(Phase one, Phase other) ->
                    new Wording(
                            phase(one).fr() + ", et au plus tard " + phase(other).fr(),
                            phase(one).en() + ", and at the latest " + phase(other).en());
            case Phase.Both(Phase one, Phase other) ->
                    new Wording(
                            phase(one).fr() + " et, si c’est plus tard, " + phase(other).fr(),
                            phase(one).en() + " and, if that is later, " + phase(other).en());
        };
    }

    private static Wording then(ArchivePhase archive) {
        Wording how =
                archive.start()
                        .map(start -> after(archive.period(), start))
                        .orElseGet(() -> {
                            Wording more = period(archive.period());
                            return new Wording(more.fr() + " de plus", more.en() + " more");
                        });
        return new Wording(
                "puis " + how.fr() + ", en archive à accès limité",
                "then " + how.en() + ", in an archive with limited access");
    }

    private static Wording after(Period period, Milestone milestone) {
        Wording words = period(period);
        return new Wording(
                words.fr() + " après " + milestone.fr(), words.en() + " after " + milestone.en());
    }

    private static Wording kept(RetentionRule rule) {
        return rule.archive().map(ArchivePhase::kept).orElseThrow();
    }

    private static Wording owed(RetentionRule rule) {
        ArchivePhase archive = rule.archive().orElseThrow();
        boolean duty = archive.basis().filter(LegalBasis.LEGAL_OBLIGATION::equals).isPresent();
        Wording law =
                duty
                        ? new Wording(". La loi l’impose", ". The law asks for it")
                        : new Wording("", "");
        return archive.thePerson()
                ? new Wording(
                        law.fr() + ". Vous pouvez toujours le demander",
                        law.en() + ". You can still ask for it")
                : law;
    }

    private static String to(Milestone milestone) {
        return milestone.fr().startsWith("le ")
                ? "au " + milestone.fr().substring(3)
                : "à " + milestone.fr();
    }

    /** What has happened by the end of a clause with "after" happens in one with "until". */
    private static String present(Milestone milestone) {
        String en = milestone.en();
        if (en.contains(" was ")) return en.replace(" was ", " is ");
        return en.replaceFirst(" ended$", " ends").replaceFirst(" closed$", " closes");
    }

    private static void add(List<String> words, int number, String one, String many) {
        if (number != 0) words.add(number + "\u00a0" + (number == 1 ? one : many));
    }

    private static Wording sentence(Wording words) {
        return new Wording(typeset(capital(words.fr())), capital(words.en()));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
