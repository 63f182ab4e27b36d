package fr.echeance.domain.privacy;

import static fr.echeance.domain.privacy.RuleBook.ERASED;
import static fr.echeance.domain.privacy.RuleBook.EVIDENCE;
import static fr.echeance.domain.privacy.RuleBook.MINIMISATION;
import static fr.echeance.domain.privacy.RuleBook.OURS;
import static fr.echeance.domain.privacy.RuleBook.archive;
import static fr.echeance.domain.privacy.RuleBook.owed;
import static fr.echeance.domain.privacy.RuleBook.rule;

/** The rules of what a purchase leaves behind. */
final class OrderRules {
    static final RetentionRule CART =
            rule(
                    Phase.after("P30D", Milestone.LAST_CONTACT),
                    OURS,
                    new Wording("Aucune relation n’existe encore.", "There is no relation yet."));

    static final RetentionRule ORDER =
            rule(
                    Phase.until(Milestone.DUTY_DONE),
                    archive(
                            "P5Y",
                            Milestone.RELATIONSHIP_ENDED,
                            new Wording(
                                    "lignes, montants, dates, pseudonyme",
                                    "lines, amounts, dates, pseudonym"),
                            Purpose.PURCHASE_DISPUTES),
                    new Wording(
                            "lien avec la personne coupé ; lignes additionnées sans numéro ni date",
                            "link to the person cut; lines aggregated without order id or time"),
                    new Wording(
                            "Tableau publié ; Code civil, art. 2224",
                            "Published table; Civil code, art. 2224"),
                    new Wording(
                            "Ne contient aucun nom : des lignes, des montants, des états et un"
                                    + " pseudonyme.",
                            "Holds no name: lines, amounts, states, pseudonym."));

    static final RetentionRule ORDER_CONTACT =
            rule(
                    Phase.until(Milestone.DUTY_DONE),
                    MINIMISATION,
                    new Wording(
                            "Nom, adresse, téléphone, e-mail et note servent à livrer et à"
                                    + " répondre, non à prouver.",
                            "Delivery name, address, phone, e-mail and note: needed to deliver and"
                                    + " to answer, not as evidence."));

    static final RetentionRule TERMS_ACCEPTANCE =
            rule(
                    Phase.until(Milestone.RELATIONSHIP_ENDED),
                    archive(
                            "P5Y",
                            new Wording(
                                    "version, empreinte, heure, pseudonyme",
                                    "version, hash, time, pseudonym"),
                            Purpose.PURCHASE_DISPUTES),
                    ERASED,
                    EVIDENCE,
                    new Wording(
                            "La preuve de ce qui a été accepté sert aussi longtemps qu’un litige"
                                    + " est possible.",
                            "What was accepted may have to be proved as long as a dispute is"
                                    + " possible."));

    private static final Wording WRITING =
            new Wording(
                    "la confirmation et les conditions envoyées, entières",
                    "the confirmation and the terms sent, whole");

    static final RetentionRule CONTRACT_WRITING_FROM_120_EUROS =
            writing(
                    archive(
                            "P10Y",
                            Milestone.DELIVERED,
                            WRITING,
                            Purpose.CONTRACT_FOLLOW_UP,
                            Purpose.PURCHASE_DISPUTES),
                    new Wording(
                            "À partir de 120 €, la loi demande 10 ans depuis la livraison, et"
                                    + " l’accès du client.",
                            "From 120 € the law asks for 10 years from delivery and access for the"
                                    + " customer."));

    static final RetentionRule CONTRACT_WRITING_BELOW_120_EUROS =
            writing(
                    archive("P5Y", WRITING, Purpose.CONTRACT_FOLLOW_UP, Purpose.PURCHASE_DISPUTES),
                    new Wording(
                            "En dessous de 120 €, l’écrit sert de preuve pendant 5 ans.",
                            "Below 120 € the writing serves as evidence for 5 years."));

    static final RetentionRule PARCEL =
            rule(
                    Phase.until(Milestone.DUTY_DONE),
                    MINIMISATION,
                    new Wording(
                            "Un suivi de colis ne prouve plus rien après la garantie.",
                            "Tracking proves nothing after the guarantee."));

    static final RetentionRule SERVICE_MAIL =
            rule(
                    Phase.after("P3M", Milestone.COLLECTED),
                    OURS,
                    new Wording(
                            "Ce qui a été envoyé et quand ; l’écrit du contrat est conservé à"
                                    + " part.",
                            "What was sent and when; the contract’s own writing is kept apart."));

    private OrderRules() {}

    private static RetentionRule writing(ArchivePhase phase, Wording why) {
        return rule(
                Phase.until(Milestone.DUTY_DONE),
                owed(phase, true),
                ERASED,
                new Wording(
                        "Code de la consommation, art. L. 213-1 et D. 213-1",
                        "Consumer code, art. L. 213-1 and D. 213-1"),
                why);
    }
}
