package fr.echeance.domain.privacy;

import static fr.echeance.domain.privacy.RuleBook.rule;

/** The rules of what people ask and are answered. */
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

    private SupportRules() {}
}
