package fr.echeance.domain.privacy;

import java.util.Locale;
import java.util.Optional;

/**
 * Why personal data are processed (finalité, GDPR art. 5(1)(b)): the 38 purposes of the client's published table, frozen, and after them
 * the purposes of the system itself. Each is also a role of the database, and a use case has exactly one.
 */
public enum Purpose {
    PRODUCT_ENQUIRY(
            Activity.WEBSITE,
            LegalBasis.CONSENT,
            "Répondre à vos demandes d'informations sur nos produits (si vous nous en avez fait la"
                    + " demande)"),
    AUDIENCE_STATISTICS(
            Activity.WEBSITE,
            LegalBasis.CONSENT,
            "Procéder à des analyses d'audience ou réaliser des statistiques (si accord)"),
    SITE_IMPROVEMENT(
            Activity.WEBSITE,
            LegalBasis.LEGITIMATE_INTEREST,
            "Contrôler et améliorer notre site internet"),
    SITE_PUBLISHING(
            Activity.WEBSITE,
            LegalBasis.LEGITIMATE_INTEREST,
            "Mettre à jour notre site et notre blog"),
    SITE_SECURITY(
            Activity.WEBSITE,
            LegalBasis.LEGITIMATE_INTEREST,
            "Sécuriser notre site Internet/applications et assurer notre et votre protection contre"
                    + " la fraude"),
    ONLINE_ACCOUNT(
            Activity.WEBSITE,
            LegalBasis.CONTRACT,
            "Vous permettre de créer et d'accéder à vos comptes en ligne"),
    ACCOUNT_SUPPORT(
            Activity.WEBSITE,
            LegalBasis.CONTRACT,
            "Gérer les problèmes techniques dans la gestion de vos comptes en ligne"),
    ACCOUNT_CONTACT(
            Activity.WEBSITE,
            LegalBasis.CONTRACT,
            "Vous contacter lorsque vous remplissez le formulaire de contact depuis votre compte"
                    + " client"),
    RELATIONSHIP_MANAGEMENT(
            Activity.CUSTOMER_RELATIONSHIP, LegalBasis.CONTRACT, "Gérer la relation commerciale"),
    ORDER_MANAGEMENT(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.CONTRACT,
            "Gérer vos commandes reçues depuis la boutique en ligne ou via les Market Places"),
    PAYMENT_AND_INVOICING(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.CONTRACT,
            "Gérer les règlements, facturations, etc…"),
    ORDER_FULFILMENT(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.CONTRACT,
            "Traiter et assurer le suivi de votre commande, y compris la livraison"),
    CUSTOMER_QUESTIONS(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.CONTRACT,
            "Répondre à vos questions et interagir avec vous de toute autre manière"),
    PRODUCT_CONFORMITY(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.CONTRACT,
            "Gérer et suivre la conformité des produits (retours de produits et réclamations"
                    + " clients notamment)"),
    SHOP_MANAGEMENT(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.CONTRACT,
            "Gérer et suivre la boutique en ligne (prendre en compte les commandes, gérer les"
                    + " comptes en ligne et suivre les paiements)"),
    SITE_AND_EMAIL_REQUESTS(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.CONTRACT,
            "Traiter toute demande émanant du site internet ou formulée par e-mail"),
    CONTRACT_FOLLOW_UP(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.CONTRACT,
            "Suivre notre relation contractuelle"),
    REFUNDS_AND_GESTURES(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.CONTRACT,
            "Gérer les gestes commerciaux, remboursements et annulations"),
    ACCOUNT_ASSISTANCE(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.CONTRACT,
            "Vous assister dans la gestion du compte en ligne"),
    CUSTOMER_SERVICE_CALLS(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.CONTRACT,
            "Répondre à toutes vos demandes formulées lors des appels au Service Client"),
    CUSTOMER_SITE_SECURITY(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.LEGITIMATE_INTEREST,
            "Sécuriser notre site internet et assurer notre et votre protection contre la fraude"),
    TRANSACTION_FRAUD(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.LEGITIMATE_INTEREST,
            "Protéger les transactions contre la fraude"),
    SATISFACTION_CALLS(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.LEGITIMATE_INTEREST,
            "Réaliser des appels de satisfaction (ponctuellement)"),
    PURCHASE_DISPUTES(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.LEGITIMATE_INTEREST,
            "Gérer les éventuels litiges liés à un achat (articles endommagés, retard…)"),
    AMBASSADOR_CONTRACT(
            Activity.AMBASSADORS, LegalBasis.CONTRACT, "Gérer la relation contractuelle"),
    AMBASSADOR_SELECTION(
            Activity.AMBASSADORS,
            LegalBasis.CONTRACT,
            "Effectuer une sélection sur les candidatures reçues"),
    AMBASSADOR_VIDEOS(
            Activity.AMBASSADORS,
            LegalBasis.CONTRACT,
            "Réceptionner et trier vos vidéos de présentation"),
    TEST_PRODUCTS(Activity.AMBASSADORS, LegalBasis.CONTRACT, "Vous envoyer nos produits test"),
    AMBASSADOR_QUESTIONS(
            Activity.AMBASSADORS,
            LegalBasis.CONTRACT,
            "Répondre à vos questions et interagir avec vous de toute autre manière"),
    NEWSLETTER_SENDING(
            Activity.NEWSLETTER,
            LegalBasis.CONSENT,
            "Vous adresser notre Newsletter (si vous nous en avez fait la demande)"),
    NEWSLETTER_STATISTICS(
            Activity.NEWSLETTER,
            LegalBasis.LEGITIMATE_INTEREST,
            "Procéder à des analyses d'audience ou réaliser des statistiques"),
    INFORMATION_MESSAGES(
            Activity.NEWSLETTER,
            LegalBasis.LEGITIMATE_INTEREST,
            "Vous adresser des communications d'information"),
    SUPPRESSION_LIST(
            Activity.NEWSLETTER,
            LegalBasis.LEGAL_OBLIGATION,
            "Tenir à jour une liste de suppression si vous avez demandé à ne pas être contacté"),
    APPLICATIONS(
            Activity.RECRUITMENT,
            LegalBasis.LEGITIMATE_INTEREST,
            "Gestion des candidatures (notamment suite aux offres d'emploi proposées en ligne)"),
    INTERVIEWS(
            Activity.RECRUITMENT,
            LegalBasis.LEGITIMATE_INTEREST,
            "Gestion des entretiens : convocation et suivi des candidats"),
    DISTRIBUTOR_ORDER_INTAKE(
            Activity.DISTRIBUTOR_SALES,
            LegalBasis.CONTRACT,
            "Gérer les prises de commandes transmises par les distributeurs"),
    DISTRIBUTOR_ORDER_TRACKING(
            Activity.DISTRIBUTOR_SALES,
            LegalBasis.CONTRACT,
            "Suivre les commandes des clients des distributeurs"),
    SUPPLIER_DISPUTES(
            Activity.DISTRIBUTOR_SALES,
            LegalBasis.CONTRACT,
            "Gérer les éventuels litiges auprès des fournisseurs pour le compte des distributeurs"
                    + " dans le cadre des commandes"),
    RIGHTS(
            LegalBasis.LEGAL_OBLIGATION,
            "Répondre à l’exercice de vos droits, gels et violations de données"),
    RETENTION(LegalBasis.LEGAL_OBLIGATION, "Archiver et effacer à l’échéance"),
    TAKEOVER(LegalBasis.LEGITIMATE_INTEREST, "Reprendre les données d’une ancienne boutique"),
    SIGN_IN(LegalBasis.CONTRACT, "Vérifier qui se connecte"),
    ACCOUNTABILITY(LegalBasis.LEGAL_OBLIGATION, "Prouver ce qui a été fait, et par qui"),
    TECHNICAL(
            LegalBasis.LEGITIMATE_INTEREST,
            "Faire tourner la boutique : sessions, tâches, limites");

    private final Optional<Activity> activity;
    private final LegalBasis basis;
    private final String fr;

    Purpose(Activity activity, LegalBasis basis, String fr) {
        this(Optional.of(activity), basis, fr);
    }

    Purpose(LegalBasis basis, String fr) {
        this(Optional.empty(), basis, fr);
    }

    Purpose(Optional<Activity> activity, LegalBasis basis, String fr) {
        this.activity = activity;
        this.basis = basis;
        this.fr = fr;
    }

    /** @throws IllegalArgumentException when there is no such purpose */
    public static Purpose of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The name in the register and, behind the prefix, of the database role. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a purpose of the system. */
    public Optional<Activity> activity() {
        return activity;
    }

    public boolean isSystem() {
        return activity.isEmpty();
    }

    public LegalBasis basis() {
        return basis;
    }

    /** As the table words it. */
    public String fr() {
        return fr;
    }

    /** Our translation. */
    public String en() {
        return EnglishPurposes.of(this);
    }
}
