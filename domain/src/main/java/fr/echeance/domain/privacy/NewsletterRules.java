package fr.echeance.domain.privacy;

import static fr.echeance.domain.privacy.RuleBook.ERASED;
import static fr.echeance.domain.privacy.RuleBook.OURS;
import static fr.echeance.domain.privacy.RuleBook.archive;
import static fr.echeance.domain.privacy.RuleBook.rule;

/** The rules of the newsletter. */
final class NewsletterRules {
    static final RetentionRule SUBSCRIPTION =
            rule(
                    Phase.sooner(
                            Phase.until(Milestone.UNSUBSCRIBED),
                            Phase.after("P3Y", Milestone.LAST_CONTACT)),
                    new Wording("Tableau ; CNIL", "The table; CNIL"),
                    new Wording(
                            "« Jusqu’à la désinscription » n’aurait pas de fin pour qui n’agit"
                                    + " jamais : après trois ans sans acte, et une lettre qui"
                                    + " demande s’il faut continuer, l’adresse part.",
                            "“Until unsubscribed” would have no end for who never acts: after"
                                    + " three years without an act, and one letter that asks"
                                    + " whether to go on, the address goes."));

    static final RetentionRule CONSENT_PROOF =
            rule(
                    Phase.until(Milestone.RELIANCE_ENDED),
                    archive(
                            "P5Y",
                            new Wording(
                                    "empreinte à clé, version et empreinte du texte, heure, canal",
                                    "keyed hash, wording version and hash, time, channel"),
                            Purpose.RIGHTS),
                    ERASED,
                    new Wording(
                            "RGPD, art. 7(1) et 17(3)(e) ; cinq ans : décision de cette boutique",
                            "GDPR art. 7(1) and 17(3)(e); five years: a decision of this shop"),
                    new Wording(
                            "Qui écrit doit pouvoir prouver qu’on le lui a demandé.",
                            "Who writes must be able to prove that they were asked to."));

    static final RetentionRule CAMPAIGN_DELIVERY =
            rule(
                    Phase.after("P12M", Milestone.COLLECTED),
                    OURS,
                    new Wording(
                            "Quelle lettre a été envoyée, et quand : assez pour répondre à une"
                                    + " plainte. « Jusqu’à la désinscription » garderait dix ans"
                                    + " de lettres.",
                            "Which letter was sent, and when: enough to answer a complaint. “Until"
                                    + " unsubscribed” would keep ten years of letters."));

    static final RetentionRule MARKETING_OBJECTION =
            rule(
                    Phase.until(Milestone.RELATIONSHIP_ENDED),
                    new Wording(
                            "devient une entrée de la liste de suppression",
                            "becomes a suppression entry"),
                    new Wording("RGPD, art. 21(2)-(3)", "GDPR art. 21(2)-(3)"),
                    new Wording(
                            "Un non à la prospection ne s’oublie pas avec le compte : à la fin,"
                                    + " l’empreinte à clé de l’adresse passe sur la liste de"
                                    + " suppression.",
                            "A no to marketing is not forgotten with the account: at the end the"
                                    + " keyed hash of the address goes on the suppression"
                                    + " list."));

    static final RetentionRule SUPPRESSION_ENTRY =
            rule(
                    Phase.after("P3Y", Milestone.OBJECTED),
                    new Wording(
                            "RGPD, art. 21 ; CNIL (au moins trois ans)",
                            "GDPR art. 21; CNIL (at least three years)"),
                    new Wording(
                            "Une empreinte à clé seule ; elle survit à l’effacement, et chaque"
                                    + " rencontre d’un import ou d’un envoi la renouvelle.",
                            "A keyed hash alone; it survives erasure, and each hit of an import or"
                                    + " a campaign renews it."));

    private NewsletterRules() {}
}
