package fr.echeance.domain.privacy;

/** Why an erasure takes a record or leaves it. */
public enum ErasureReason {
    NO_LONGER_NEEDED(
            "N’est plus nécessaire (RGPD, art. 17(1)(a))",
            "No longer necessary (GDPR art. 17(1)(a))",
            false),
    LISTED(
            "N’est plus nécessaire ; votre refus reste, en empreinte à clé sur la liste de"
                    + " suppression (RGPD, art. 21(3))",
            "No longer necessary; your objection stays, as a keyed hash on the suppression list"
                    + " (GDPR art. 21(3))",
            false),
    OPEN_ORDER(
            "Commande en cours : il faut pouvoir vous livrer ou vous rembourser (RGPD, art."
                    + " 6(1)(b)). La suite est effacée d’elle-même ensuite",
            "Open order: we must be able to deliver or to pay you back (GDPR art. 6(1)(b)). What"
                    + " can go goes by itself afterwards",
            false),
    MONEY_UNDER_WAY(
            "Un paiement tardif devrait vous être rendu (RGPD, art. 6(1)(b))",
            "Money that comes late would have to be given back (GDPR art. 6(1)(b))",
            false),
    LEGAL_DUTY(
            "La loi l’impose (RGPD, art. 17(3)(b))",
            "The law asks for it (GDPR art. 17(3)(b))",
            true),
    EVIDENCE(
            "Preuve en cas de litige (RGPD, art. 17(3)(e))",
            "Evidence in case of a dispute (GDPR art. 17(3)(e))",
            true),
    HELD(
            "Gelé pour un litige ou une procédure (RGPD, art. 17(3)(e)), effacé ensuite",
            "Held for a dispute or proceedings (GDPR art. 17(3)(e)), erased afterwards",
            false),
    RESTRICTED(
            "Limité à la demande de quelqu’un (RGPD, art. 18), effacé ensuite",
            "Restricted on somebody’s request (GDPR art. 18), erased afterwards",
            false),
    NEWER(
            "Postérieur à votre demande, qui ne le concerne pas",
            "Newer than your request, which does not concern it",
            true),
    SECURITY(
            "Encore nécessaire pour reconnaître une attaque (RGPD, art. 17(1)(a) et 32)",
            "Still necessary to recognise an attack (GDPR art. 17(1)(a) and 32)",
            true),
    PROOF(
            "Preuve de ce qui a été demandé et fait (RGPD, art. 5(2))",
            "Proof of what was asked and done (GDPR art. 5(2))",
            true);

    private final String fr;
    private final String en;
    private final boolean byRule;

    ErasureReason(String fr, String en, boolean byRule) {
        this.fr = fr;
        this.en = en;
        this.byRule = byRule;
    }

    public Wording wording() {
        return new Wording(fr, en);
    }

    /** Whether the text of the kind's own rule says how long. */
    public boolean isByRule() {
        return byRule;
    }

    /** Whether the record goes later by the same request, once this reason is gone. */
    boolean passes() {
        return switch (this) {
            case OPEN_ORDER, MONEY_UNDER_WAY, HELD, RESTRICTED -> true;
            case NO_LONGER_NEEDED, LISTED, LEGAL_DUTY, EVIDENCE, NEWER, SECURITY, PROOF -> false;
        };
    }
}
