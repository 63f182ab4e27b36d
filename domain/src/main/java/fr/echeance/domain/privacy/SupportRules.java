package fr.echeance.domain.privacy;

import static fr.echeance.domain.privacy.RuleBook.OURS;
import static fr.echeance.domain.privacy.RuleBook.rule;

/** The rules of what people ask and are answered, and of what the shop tells. */
final class SupportRules {
    static final RetentionRule ENQUIRY =
            rule(
                    Phase.after("P3Y", Milestone.LAST_CONTACT),
                    new Wording(
                            "Tableau ; CNIL, gestion commerciale",
                            "The table; CNIL, commercial management"),
                    new Wording(
                            "Compté du dernier contact de la personne : notre réponse ne prolonge"
                                    + " rien.",
                            "Counted from the person’s last contact: our answer prolongs"
                                    + " nothing."));

    static final RetentionRule SERVICE_THREAD =
            rule(
                    Phase.after("P3Y", Milestone.LAST_CONTACT),
                    OURS,
                    new Wording(
                            "Le tableau dirait la relation et cinq ans : ce dont un litige a besoin"
                                + " est copié dans le litige. L’échange entier compte du dernier"
                                + " message du client.",
                            "The table would say the relation and five years: what a dispute needs"
                                    + " is copied to the dispute. The whole thread counts from the"
                                    + " customer’s last message."));

    static final RetentionRule ARTICLE =
            rule(
                    Phase.until(Milestone.WITHDRAWN),
                    new Wording("nom de l’auteur coupé", "author’s name cut"),
                    OURS,
                    new Wording(
                            "Le nom de l’auteur est la seule donnée personnelle du blog.",
                            "The author’s name is the only personal value of the blog."));

    private SupportRules() {}
}
