package fr.echeance.domain.privacy;

import static fr.echeance.domain.privacy.RuleBook.ERASED;
import static fr.echeance.domain.privacy.RuleBook.archive;
import static fr.echeance.domain.privacy.RuleBook.rule;

import java.util.Optional;

/** The rules of what is measured on the site. */
final class AudienceRules {
    /** Counted from the first day of the month of the view, so that a month ends as a whole and no view outlives its thirteen months. */
    static final RetentionRule PAGE_VIEW =
            new RetentionRule(
                    Phase.after("P13M", Milestone.COLLECTED),
                    Optional.empty(),
                    new Wording("partition supprimée", "partition dropped"),
                    new Wording(
                            "LIL, art. 82 ; CNIL, délibérations 2020-091 et 2020-092",
                            "LIL art. 82; CNIL, decisions 2020-091 and 2020-092"),
                    new Wording(
                            "La CNIL admet vingt-cinq mois pour une mesure exemptée ; les treize"
                                    + " mois du tableau sont plus stricts. Sans accord, aucun"
                                    + " identifiant n’est enregistré.",
                            "The CNIL allows twenty-five months for an exempt measurement; the"
                                    + " table’s thirteen are stricter. Without consent no"
                                    + " identifier is recorded."),
                    RuleBook.FIRST);

    static final RetentionRule TRACKER_CHOICE =
            rule(
                    Phase.after("P6M", Milestone.COLLECTED),
                    archive(
                            "P5Y",
                            new Wording(
                                    "preuve sous forme d’empreinte à clé", "proof as a keyed hash"),
                            Purpose.RIGHTS),
                    ERASED,
                    new Wording(
                            "CNIL, délibération 2020-092 ; la preuve : décision de cette boutique",
                            "CNIL, decision 2020-092; the proof: a decision of this shop"),
                    new Wording(
                            "Au bout de six mois la question est posée de nouveau. Le traceur vit"
                                    + " treize mois depuis son dépôt, et une visite ne le prolonge"
                                    + " jamais.",
                            "After six months the question is asked again. The tracker lives"
                                    + " thirteen months from its deposit, and a visit never"
                                    + " prolongs it."));

    private AudienceRules() {}
}
