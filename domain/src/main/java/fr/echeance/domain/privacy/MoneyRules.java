package fr.echeance.domain.privacy;

import static fr.echeance.domain.privacy.RuleBook.ERASED;
import static fr.echeance.domain.privacy.RuleBook.OURS;
import static fr.echeance.domain.privacy.RuleBook.archive;
import static fr.echeance.domain.privacy.RuleBook.owed;
import static fr.echeance.domain.privacy.RuleBook.restingOn;
import static fr.echeance.domain.privacy.RuleBook.rule;

/** The rules of payments and of the books. */
final class MoneyRules {
    static final RetentionRule INVOICE =
            rule(
                    Phase.until(Milestone.FISCAL_YEAR_CLOSED),
                    owed(
                            archive(
                                    "P10Y",
                                    new Wording("entière et inchangée", "whole and unchanged"),
                                    Purpose.PAYMENT_AND_INVOICING),
                            true),
                    ERASED,
                    new Wording(
                            "Code de commerce, art. L. 123-22 ; Livre des procédures fiscales, art."
                                    + " L. 102 B (six ans)",
                            "Commercial code, art. L. 123-22; Book of tax procedures, art. L. 102 B"
                                    + " (six years)"),
                    new Wording(
                            "Réduite dès l’émission : ni téléphone, ni note ; une facture émise"
                                    + " n’est jamais modifiée.",
                            "Minimised when issued: no phone, no note; an issued invoice is never"
                                    + " altered."));

    static final RetentionRule PAYMENT_ENTRY =
            rule(
                    Phase.until(Milestone.FISCAL_YEAR_CLOSED),
                    owed(
                            archive(
                                    "P10Y",
                                    new Wording(
                                            "montant, date, référence, sans identité",
                                            "amount, date, reference, no identity"),
                                    Purpose.PAYMENT_AND_INVOICING),
                            false),
                    ERASED,
                    new Wording(
                            "Code de commerce, art. L. 123-22", "Commercial code, art. L. 123-22"),
                    new Wording("Les livres se passent de noms.", "The books need no names."));

    static final RetentionRule PAYMENT_TOKEN =
            rule(
                    new Phase.Both(
                            Phase.until(Milestone.PAID), Phase.after("P14D", Milestone.DELIVERED)),
                    restingOn(
                            LegalBasis.LEGITIMATE_INTEREST,
                            archive(
                                    "P13M",
                                    Milestone.DEBITED,
                                    new Wording("référence de paiement", "token"),
                                    Purpose.PURCHASE_DISPUTES),
                            false),
                    ERASED,
                    new Wording(
                            "CNIL 2018-303 ; Code monétaire et financier, art. L. 133-24",
                            "CNIL 2018-303; Monetary and financial code, art. L. 133-24"),
                    new Wording(
                            "Jamais un numéro de carte, jamais un cryptogramme. Sans paiement, elle"
                                    + " part avec vos coordonnées, sans archive.",
                            "Never a card number, never a CVV. Without a payment it goes with your"
                                    + " contact details, and no archive follows."));

    static final RetentionRule PAYMENT_EVENT =
            rule(
                    Phase.after("P13M", Milestone.COLLECTED),
                    OURS,
                    new Wording(
                            "L’avis du prestataire, sans carte ni identité ; ce que demandent les"
                                    + " livres est conservé à part.",
                            "The provider’s event without card or identity; what the books need is"
                                    + " kept apart."));

    private MoneyRules() {}
}
