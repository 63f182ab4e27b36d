package fr.echeance.domain.privacy;

/**
 * Where a kind of record comes from and who else receives it (source et destinataires, GDPR art. 15(1)(c) and (g)).
 *
 * @param source where it was collected
 * @param recipients outside the shop
 */
public record Disclosure(Wording source, Wording recipients) {
    private static final Wording YOU = new Wording("Vous-même", "You");
    private static final Wording SHOP = new Wording("La boutique", "The shop");
    private static final Wording PROVIDER =
            new Wording("Le prestataire de paiement", "The payment provider");
    private static final Wording NOBODY = new Wording("Personne", "Nobody");
    private static final Wording CARRIER =
            new Wording("Le transporteur (nom et adresse)", "The carrier (name and address)");
    private static final Wording MAIL =
            new Wording("Votre messagerie, par la nôtre", "Your mailbox, through ours");

    public static Disclosure of(RecordKind kind) {
        return switch (kind) {
            case CART,
                    ORDER,
                    TERMS_ACCEPTANCE,
                    GUEST_LINK,
                    SUBJECT_REQUEST,
                    ACCOUNT,
                    ACCOUNT_ADDRESS,
                    CREDENTIAL,
                    STAFF_ACCOUNT,
                    SUBSCRIPTION,
                    CONSENT_PROOF,
                    MARKETING_OBJECTION ->
                    new Disclosure(YOU, NOBODY);
            case PAGE_VIEW, TRACKER_CHOICE ->
                    new Disclosure(new Wording("Votre navigateur", "Your browser"), NOBODY);
            case ARTICLE ->
                    new Disclosure(
                            SHOP,
                            new Wording(
                                    "Quiconque lit l’article", "Anybody who reads the article"));
            case ENQUIRY -> new Disclosure(YOU, MAIL);
            case SERVICE_THREAD -> new Disclosure(YOU, NOBODY);
            case ORDER_CONTACT -> new Disclosure(YOU, CARRIER);
            case PARCEL -> new Disclosure(SHOP, new Wording("Le transporteur", "The carrier"));
            case CONTRACT_WRITING, SERVICE_MAIL, CAMPAIGN_DELIVERY -> new Disclosure(SHOP, MAIL);
            case INVOICE ->
                    new Disclosure(
                            SHOP,
                            new Wording(
                                    "L’administration fiscale, si elle le demande",
                                    "The tax authority, should it ask"));
            case PAYMENT_ENTRY, PAYMENT_EVENT -> new Disclosure(PROVIDER, NOBODY);
            case PAYMENT_TOKEN -> new Disclosure(PROVIDER, PROVIDER);
            case TAKEOVER_UPLOAD ->
                    new Disclosure(new Wording("Une ancienne boutique", "A former shop"), NOBODY);
            case SUPPRESSION_ENTRY,
                    ERASURE_JOURNAL,
                    HOLD,
                    LEDGER_ENTRY,
                    STAFF_ACCESS,
                    SECURITY_EVENT,
                    SESSION,
                    AUTHORIZATION_TOKEN,
                    RATE_LIMIT_KEY,
                    IDEMPOTENCY_KEY,
                    OUTBOX_ENTRY ->
                    new Disclosure(SHOP, NOBODY);
        };
    }
}
