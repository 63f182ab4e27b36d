package fr.echeance.domain.privacy;

import java.util.Locale;

/** What starts a clock: a day in the life of a record or of a relationship. A milestone not yet reached is open. */
public enum Milestone {
    COLLECTED("l’enregistrement", "the record was made"),
    LAST_CONTACT("votre dernier acte", "your own last act"),
    DELIVERED("la réception du dernier colis", "the last parcel was delivered"),
    /**
     * The later of delivery + 2 years' guarantee and the end of an open return, claim or dispute; cancelled: that day, or the time
     * to refund what was paid; never paid: 30 days after placing.
     */
    DUTY_DONE("la fin de nos obligations sur la commande", "our last duty on the order ended"),
    RELATIONSHIP_ENDED("la fin de la relation", "the relationship ended"),
    FISCAL_YEAR_CLOSED("la clôture de l’exercice", "the fiscal year closed"),
    PAID("le paiement", "the payment"),
    DEBITED("le débit", "the debit"),
    SETTLED("la clôture du dossier", "the case was closed"),
    DECIDED("l’envoi de la décision", "the decision was sent"),
    CONTRACT_ENDED("la fin du contrat", "the contract ended"),
    USAGE_RIGHTS_ENDED("la fin du droit d’usage", "the right of use ended"),
    RECRUITMENT_CLOSED("la fin du recrutement", "the recruitment closed"),
    UNSUBSCRIBED("la désinscription", "the unsubscription"),
    OBJECTED("l’opposition", "the objection"),
    RELIANCE_ENDED("la fin de l’usage du consentement", "nothing relies on the consent any more"),
    ANSWERED("la réponse", "the answer"),
    ACCOUNT_CLOSED("la fermeture du compte", "the account was closed"),
    WITHDRAWN("le retrait de l’article", "the article was withdrawn"),
    DEPARTED("le départ", "the departure"),
    SENT_ON("l’envoi", "the entry was sent on"),
    /** Named by the rule of holds alone. */
    RELEASED("la levée du gel", "the hold was released");

    private final String fr;
    private final String en;

    Milestone(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As in « jusqu’à … ». */
    public String fr() {
        return fr;
    }

    public String en() {
        return en;
    }
}
