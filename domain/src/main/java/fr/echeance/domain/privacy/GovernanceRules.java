package fr.echeance.domain.privacy;

import static fr.echeance.domain.privacy.RuleBook.ERASED;
import static fr.echeance.domain.privacy.RuleBook.OURS;
import static fr.echeance.domain.privacy.RuleBook.archive;
import static fr.echeance.domain.privacy.RuleBook.rule;

/** The rules of what governance and the libraries keep. */
final class GovernanceRules {
    static final RetentionRule HOLD =
            rule(
                    Phase.until(Milestone.RELEASED),
                    archive(
                            "P5Y",
                            new Wording("le gel, entier", "the hold, whole"),
                            Purpose.RIGHTS),
                    ERASED,
                    new Wording(
                            "RGPD, art. 17(3)(e) ; décision de cette boutique",
                            "GDPR art. 17(3)(e); a decision of this shop"),
                    new Wording("Revu chaque année.", "Reviewed each year."));

    static final RetentionRule LEDGER_ENTRY =
            new RetentionRule(
                    Phase.after("P5Y", Milestone.COLLECTED),
                    java.util.Optional.empty(),
                    new Wording(
                            "pseudonyme de l’agent coupé ; les empreintes de la chaîne restent",
                            "staff pseudonym cut; the chain’s hashes stay"),
                    new Wording(
                            "RGPD, art. 5(2) ; décision de cette boutique",
                            "GDPR art. 5(2); a decision of this shop"),
                    new Wording(
                            "Ne contient aucune valeur des personnes concernées.",
                            "Holds no value of the persons concerned."),
                    HOLD.validity());

    static final RetentionRule STAFF_ACCESS =
            rule(
                    Phase.after("P12M", Milestone.COLLECTED),
                    new Wording("CNIL, recommandation 2021-122", "CNIL 2021-122"),
                    new Wording(
                            "Qui, dans la boutique, a consulté la fiche de qui : six à douze mois,"
                                    + " selon la CNIL.",
                            "Who at the shop looked at whom: six to twelve months, says the"
                                    + " CNIL."));

    /** Counted from the first day of the month of the event, so that a month ends as a whole and no event outlives its twelve months. */
    static final RetentionRule SECURITY_EVENT =
            new RetentionRule(
                    Phase.after("P12M", Milestone.COLLECTED),
                    java.util.Optional.empty(),
                    new Wording("partition supprimée", "partition dropped"),
                    new Wording("CNIL, recommandation 2021-122", "CNIL 2021-122"),
                    new Wording(
                            "Le tableau dirait treize mois pour le site, la relation et cinq ans"
                                    + " pour les clients : six à douze mois, selon la CNIL.",
                            "The table would say thirteen months for the site, the relation and"
                                    + " five years for customers: six to twelve months, says the"
                                    + " CNIL."),
                    RuleBook.FIRST);

    static final RetentionRule SUBJECT_REQUEST =
            rule(
                    Phase.until(Milestone.ANSWERED),
                    archive(
                            "P5Y",
                            new Wording("preuve par empreinte à clé", "proof by keyed hash"),
                            Purpose.RIGHTS),
                    ERASED,
                    new Wording(
                            "RGPD, art. 5(2) et 12 ; décision de cette boutique",
                            "GDPR art. 5(2) and 12; a decision of this shop"),
                    new Wording(
                            "Prouve qu’une demande a reçu sa réponse ; l’adresse part avec elle.",
                            "Proves that a request was answered; the address goes with the"
                                    + " answer."));

    static final RetentionRule GUEST_LINK =
            rule(
                    Phase.after("P1D", Milestone.COLLECTED),
                    OURS,
                    new Wording(
                            "L’empreinte d’un lien à usage unique.",
                            "The hash of a link that opens once."));

    static final RetentionRule ERASURE_JOURNAL =
            rule(
                    Phase.after("P5Y", Milestone.COLLECTED),
                    new Wording(
                            "RGPD, art. 5(2) et 17 ; décision de cette boutique",
                            "GDPR art. 5(2) and 17; a decision of this shop"),
                    new Wording(
                            "Empreintes à clé : une sauvegarde ne doit faire revenir personne.",
                            "Keyed hashes: a backup must bring nobody back."));

    static final RetentionRule TAKEOVER_UPLOAD =
            rule(
                    Phase.after("P7D", Milestone.COLLECTED),
                    archive(
                            "P5Y",
                            new Wording("rapport sans identités", "report without identities"),
                            Purpose.TAKEOVER),
                    new Wording("fichier supprimé", "file deleted"),
                    OURS,
                    new Wording(
                            "Les fichiers d’une ancienne boutique ne servent qu’à la reprise ; le"
                                    + " rapport ne nomme personne.",
                            "A former shop’s files serve the takeover alone; its report names"
                                    + " nobody."));

    static final RetentionRule RATE_LIMIT_KEY =
            rule(
                    Phase.after("P1D", Milestone.COLLECTED),
                    OURS,
                    new Wording(
                            "Empreinte à clé d’une adresse ou d’un nom.",
                            "Keyed hash of address or name."));

    static final RetentionRule IDEMPOTENCY_KEY =
            rule(
                    Phase.after("P1D", Milestone.COLLECTED),
                    OURS,
                    new Wording(
                            "Identifiants et statut ; la réponse est reconstruite.",
                            "Ids and status; the answer is rebuilt."));

    static final RetentionRule OUTBOX_ENTRY =
            rule(
                    Phase.after("P14D", Milestone.SENT_ON),
                    archive(
                            "P3M",
                            new Wording("essais sans contenu", "attempts without payload"),
                            Purpose.TECHNICAL),
                    ERASED,
                    OURS,
                    new Wording(
                            "Ce qui reste à envoyer ne porte qu’un identifiant.",
                            "What is still to be sent carries an identifier alone."));

    private GovernanceRules() {}
}
