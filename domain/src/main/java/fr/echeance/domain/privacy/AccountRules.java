package fr.echeance.domain.privacy;

import static fr.echeance.domain.privacy.RuleBook.ERASED;
import static fr.echeance.domain.privacy.RuleBook.EVIDENCE;
import static fr.echeance.domain.privacy.RuleBook.MINIMISATION;
import static fr.echeance.domain.privacy.RuleBook.OURS;
import static fr.echeance.domain.privacy.RuleBook.archive;
import static fr.echeance.domain.privacy.RuleBook.rule;

/** The rules of accounts, of staff and of what lets them in. */
final class AccountRules {
    static final RetentionRule ACCOUNT =
            rule(
                    Phase.until(Milestone.RELATIONSHIP_ENDED),
                    archive(
                            "P5Y",
                            new Wording(
                                    "preuve que le contrat a existé : pseudonyme, dates, version"
                                            + " des conditions",
                                    "evidence that the contract existed: pseudonym, dates, terms"
                                            + " version"),
                            Purpose.PURCHASE_DISPUTES),
                    ERASED,
                    EVIDENCE,
                    new Wording(
                            "Les 5 ans du tableau servent la preuve, non le profil ; ce qui ouvre"
                                    + " le compte part à sa fermeture.",
                            "The table’s five years are for evidence, not for the profile;"
                                    + " credentials go at closure."));

    static final RetentionRule ACCOUNT_ADDRESS =
            rule(
                    Phase.until(Milestone.ACCOUNT_CLOSED),
                    MINIMISATION,
                    new Wording("Une commodité, non une preuve.", "A convenience, not evidence."));

    static final RetentionRule CREDENTIAL =
            rule(
                    Phase.until(Milestone.ACCOUNT_CLOSED),
                    new Wording("RGPD, art. 5(1)(e)", "GDPR art. 5(1)(e)"),
                    new Wording(
                            "L’empreinte du mot de passe ; le mot de passe n’est jamais conservé.",
                            "The hash of the password; the password itself is never kept."));

    static final RetentionRule STAFF_ACCOUNT =
            rule(
                    Phase.until(Milestone.DEPARTED),
                    OURS,
                    new Wording(
                            "Le personnel est une personne concernée aussi.",
                            "Staff are data subjects too."));

    static final RetentionRule SESSION =
            rule(
                    Phase.after("P14D", Milestone.LAST_CONTACT),
                    OURS,
                    new Wording(
                            "30 minutes sans acte pour le personnel, 14 jours pour la clientèle.",
                            "30 minutes without an act for staff, 14 days for customers."));

    static final RetentionRule AUTHORIZATION_TOKEN =
            rule(
                    Phase.after("P30D", Milestone.COLLECTED),
                    OURS,
                    new Wording(
                            "Sa propre durée, 30 jours au plus.",
                            "Its own life, at most 30 days."));

    private AccountRules() {}
}
