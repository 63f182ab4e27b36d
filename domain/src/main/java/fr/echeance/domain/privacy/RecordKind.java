package fr.echeance.domain.privacy;

import static fr.echeance.domain.privacy.Purpose.ACCOUNTABILITY;
import static fr.echeance.domain.privacy.Purpose.ORDER_MANAGEMENT;
import static fr.echeance.domain.privacy.Purpose.RIGHTS;
import static fr.echeance.domain.privacy.Purpose.SIGN_IN;
import static fr.echeance.domain.privacy.Purpose.TECHNICAL;

import fr.echeance.domain.shared.Money;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What is kept: one kind is one table, one holder and one rule, the same for all its purposes. */
public enum RecordKind {
    ACCOUNT(
            "Compte",
            AccountRules.ACCOUNT,
            Purpose.ONLINE_ACCOUNT,
            Purpose.ACCOUNT_SUPPORT,
            Purpose.ACCOUNT_CONTACT,
            Purpose.ACCOUNT_ASSISTANCE,
            Purpose.CUSTOMER_SITE_SECURITY,
            Purpose.INFORMATION_MESSAGES,
            Purpose.RELATIONSHIP_MANAGEMENT,
            Purpose.SHOP_MANAGEMENT,
            ORDER_MANAGEMENT,
            SIGN_IN),
    ACCOUNT_ADDRESS(
            "Carnet d’adresses",
            AccountRules.ACCOUNT_ADDRESS,
            Purpose.ONLINE_ACCOUNT,
            ORDER_MANAGEMENT),
    CREDENTIAL("Mot de passe", AccountRules.CREDENTIAL, SIGN_IN),
    STAFF_ACCOUNT("Membre du personnel", AccountRules.STAFF_ACCOUNT, ACCOUNTABILITY, SIGN_IN),
    CART("Panier", OrderRules.CART, Purpose.SHOP_MANAGEMENT, ORDER_MANAGEMENT),
    ORDER(
            "Commande",
            OrderRules.ORDER,
            ORDER_MANAGEMENT,
            Purpose.ORDER_FULFILMENT,
            Purpose.SHOP_MANAGEMENT,
            Purpose.CONTRACT_FOLLOW_UP,
            Purpose.RELATIONSHIP_MANAGEMENT,
            Purpose.PAYMENT_AND_INVOICING,
            Purpose.PRODUCT_CONFORMITY,
            Purpose.CUSTOMER_QUESTIONS),
    ORDER_CONTACT(
            "Coordonnées de la commande",
            OrderRules.ORDER_CONTACT,
            Purpose.ORDER_FULFILMENT,
            ORDER_MANAGEMENT,
            Purpose.CUSTOMER_QUESTIONS,
            Purpose.PRODUCT_CONFORMITY,
            Purpose.PAYMENT_AND_INVOICING,
            Purpose.CONTRACT_FOLLOW_UP),
    TERMS_ACCEPTANCE(
            "Acceptation des conditions",
            OrderRules.TERMS_ACCEPTANCE,
            Purpose.CONTRACT_FOLLOW_UP,
            ORDER_MANAGEMENT,
            Purpose.ONLINE_ACCOUNT),
    /** The duration depends on the amount: see {@link #ruleFor}. */
    CONTRACT_WRITING(
            "Écrit du contrat",
            OrderRules.CONTRACT_WRITING_FROM_120_EUROS,
            Purpose.CONTRACT_FOLLOW_UP,
            ORDER_MANAGEMENT),
    INVOICE("Facture", MoneyRules.INVOICE, Purpose.PAYMENT_AND_INVOICING),
    PAYMENT_ENTRY("Écriture de paiement", MoneyRules.PAYMENT_ENTRY, Purpose.PAYMENT_AND_INVOICING),
    PAYMENT_TOKEN(
            "Référence de paiement",
            MoneyRules.PAYMENT_TOKEN,
            Purpose.PAYMENT_AND_INVOICING,
            Purpose.TRANSACTION_FRAUD),
    PAYMENT_EVENT(
            "Avis du prestataire de paiement",
            MoneyRules.PAYMENT_EVENT,
            Purpose.PAYMENT_AND_INVOICING),
    PARCEL("Colis", OrderRules.PARCEL, Purpose.ORDER_FULFILMENT),
    SERVICE_MAIL(
            "Courriel de service",
            OrderRules.SERVICE_MAIL,
            ORDER_MANAGEMENT,
            Purpose.ORDER_FULFILMENT,
            Purpose.CONTRACT_FOLLOW_UP,
            Purpose.PAYMENT_AND_INVOICING,
            Purpose.ONLINE_ACCOUNT,
            Purpose.ACCOUNT_SUPPORT),
    SUBSCRIPTION(
            "Inscription à la lettre",
            NewsletterRules.SUBSCRIPTION,
            Purpose.NEWSLETTER_SENDING,
            Purpose.NEWSLETTER_STATISTICS),
    CONSENT_PROOF(
            "Preuve de consentement", NewsletterRules.CONSENT_PROOF, Purpose.NEWSLETTER_SENDING),
    CAMPAIGN_DELIVERY(
            "Envoi d’une lettre",
            NewsletterRules.CAMPAIGN_DELIVERY,
            Purpose.NEWSLETTER_SENDING,
            Purpose.INFORMATION_MESSAGES),
    MARKETING_OBJECTION(
            "Opposition à la prospection",
            NewsletterRules.MARKETING_OBJECTION,
            Purpose.INFORMATION_MESSAGES),
    SUPPRESSION_ENTRY(
            "Liste de suppression", NewsletterRules.SUPPRESSION_ENTRY, Purpose.SUPPRESSION_LIST),
    ARTICLE("Signature d’un article du blog", SupportRules.ARTICLE, Purpose.SITE_PUBLISHING),
    ENQUIRY("Demande d’information", SupportRules.ENQUIRY, Purpose.PRODUCT_ENQUIRY),
    SERVICE_THREAD(
            "Échange avec le service client",
            SupportRules.SERVICE_THREAD,
            Purpose.CUSTOMER_QUESTIONS,
            Purpose.SITE_AND_EMAIL_REQUESTS,
            Purpose.CUSTOMER_SERVICE_CALLS,
            Purpose.ACCOUNT_CONTACT,
            Purpose.ACCOUNT_ASSISTANCE),
    SECURITY_EVENT(
            "Journal de sécurité",
            GovernanceRules.SECURITY_EVENT,
            Purpose.SITE_SECURITY,
            Purpose.CUSTOMER_SITE_SECURITY,
            SIGN_IN),
    PAGE_VIEW(
            "Page vue",
            AudienceRules.PAGE_VIEW,
            Purpose.AUDIENCE_STATISTICS,
            Purpose.SITE_IMPROVEMENT),
    TRACKER_CHOICE(
            "Choix sur les traceurs", AudienceRules.TRACKER_CHOICE, Purpose.AUDIENCE_STATISTICS),
    HOLD("Gel", GovernanceRules.HOLD, RIGHTS, Purpose.PURCHASE_DISPUTES),
    LEDGER_ENTRY("Entrée du grand livre", GovernanceRules.LEDGER_ENTRY, ACCOUNTABILITY),
    STAFF_ACCESS("Consultation par le personnel", GovernanceRules.STAFF_ACCESS, ACCOUNTABILITY),
    SESSION("Session", AccountRules.SESSION, TECHNICAL, SIGN_IN),
    AUTHORIZATION_TOKEN("Jeton d’accès", AccountRules.AUTHORIZATION_TOKEN, TECHNICAL, SIGN_IN),
    SUBJECT_REQUEST("Demande d’exercice de droits", GovernanceRules.SUBJECT_REQUEST, RIGHTS),
    GUEST_LINK("Lien d’accès à mes données", GovernanceRules.GUEST_LINK, RIGHTS),
    ERASURE_JOURNAL(
            "Journal des effacements", GovernanceRules.ERASURE_JOURNAL, RIGHTS, Purpose.RETENTION),
    TAKEOVER_UPLOAD(
            "Export d’une ancienne boutique", GovernanceRules.TAKEOVER_UPLOAD, Purpose.TAKEOVER),
    RATE_LIMIT_KEY("Limite de fréquence", GovernanceRules.RATE_LIMIT_KEY, TECHNICAL),
    IDEMPOTENCY_KEY("Clé de requête", GovernanceRules.IDEMPOTENCY_KEY, TECHNICAL),
    OUTBOX_ENTRY("Message à envoyer", GovernanceRules.OUTBOX_ENTRY, TECHNICAL);

    /** From this amount with tax the writing of a contract is kept for ten years (C. conso. D. 213-1). */
    public static final Money WRITING_THRESHOLD = new Money(120_00);

    private final String fr;
    private final RetentionRule rule;
    private final Set<Purpose> purposes;

    RecordKind(String fr, RetentionRule rule, Purpose first, Purpose... others) {
        this.fr = fr;
        this.rule = rule;
        this.purposes = EnumSet.of(first, others);
    }

    /** @throws IllegalArgumentException when there is no such kind */
    public static RecordKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String fr() {
        return fr;
    }

    public String en() {
        return EnglishKinds.of(this);
    }

    /** The rule; the longer one where the amount decides. */
    public RetentionRule rule() {
        return rule;
    }

    /** The rule for a contract of this amount with tax. */
    public RetentionRule ruleFor(Money amount) {
        return this == CONTRACT_WRITING && amount.compareTo(WRITING_THRESHOLD) < 0
                ? OrderRules.CONTRACT_WRITING_BELOW_120_EUROS
                : rule;
    }

    /** The purposes that may use a record while it is active: the upper bound of what the database grants. */
    public Set<Purpose> purposes() {
        return EnumSet.copyOf(purposes);
    }

    /** Kept in the tables of libraries, under opaque ids, and swept by a login of its own. */
    public boolean isTechnical() {
        return purposes.contains(TECHNICAL);
    }
}
