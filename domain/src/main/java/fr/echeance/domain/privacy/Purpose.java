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
                    + " demande)",
            "Answer your questions about our products, when you asked"),
    AUDIENCE_STATISTICS(
            Activity.WEBSITE,
            LegalBasis.CONSENT,
            "Procéder à des analyses d'audience ou réaliser des statistiques (si accord)",
            "Measure the audience and compile statistics, when you agreed"),
    SITE_IMPROVEMENT(
            Activity.WEBSITE,
            LegalBasis.LEGITIMATE_INTEREST,
            "Contrôler et améliorer notre site internet",
            "Check and improve our website"),
    SITE_PUBLISHING(
            Activity.WEBSITE,
            LegalBasis.LEGITIMATE_INTEREST,
            "Mettre à jour notre site et notre blog",
            "Keep our site and blog up to date"),
    SITE_SECURITY(
            Activity.WEBSITE,
            LegalBasis.LEGITIMATE_INTEREST,
            "Sécuriser notre site Internet/applications et assurer notre et votre protection contre"
                    + " la fraude",
            "Secure our site and applications and protect you and us against fraud"),
    ONLINE_ACCOUNT(
            Activity.WEBSITE,
            LegalBasis.CONTRACT,
            "Vous permettre de créer et d'accéder à vos comptes en ligne",
            "Let you create and reach your online accounts"),
    ACCOUNT_SUPPORT(
            Activity.WEBSITE,
            LegalBasis.CONTRACT,
            "Gérer les problèmes techniques dans la gestion de vos comptes en ligne",
            "Solve technical problems with your online accounts"),
    ACCOUNT_CONTACT(
            Activity.WEBSITE,
            LegalBasis.CONTRACT,
            "Vous contacter lorsque vous remplissez le formulaire de contact depuis votre compte"
                    + " client",
            "Contact you when you fill in the contact form from your customer account"),
    RELATIONSHIP_MANAGEMENT(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.CONTRACT,
            "Gérer la relation commerciale",
            "Manage the commercial relationship"),
    ORDER_MANAGEMENT(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.CONTRACT,
            "Gérer vos commandes reçues depuis la boutique en ligne ou via les Market Places",
            "Manage your orders from the online shop or through marketplaces"),
    PAYMENT_AND_INVOICING(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.CONTRACT,
            "Gérer les règlements, facturations, etc…",
            "Manage payments and invoices"),
    ORDER_FULFILMENT(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.CONTRACT,
            "Traiter et assurer le suivi de votre commande, y compris la livraison",
            "Process and follow up your order, delivery included"),
    CUSTOMER_QUESTIONS(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.CONTRACT,
            "Répondre à vos questions et interagir avec vous de toute autre manière",
            "Answer your questions and interact with you in any other way"),
    PRODUCT_CONFORMITY(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.CONTRACT,
            "Gérer et suivre la conformité des produits (retours de produits et réclamations"
                    + " clients notamment)",
            "Manage product conformity: returns and customer complaints"),
    SHOP_MANAGEMENT(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.CONTRACT,
            "Gérer et suivre la boutique en ligne (prendre en compte les commandes, gérer les"
                    + " comptes en ligne et suivre les paiements)",
            "Run the online shop: take orders, manage accounts, follow payments"),
    SITE_AND_EMAIL_REQUESTS(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.CONTRACT,
            "Traiter toute demande émanant du site internet ou formulée par e-mail",
            "Handle any request made on the site or by e-mail"),
    CONTRACT_FOLLOW_UP(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.CONTRACT,
            "Suivre notre relation contractuelle",
            "Follow up our contractual relationship"),
    REFUNDS_AND_GESTURES(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.CONTRACT,
            "Gérer les gestes commerciaux, remboursements et annulations",
            "Manage commercial gestures, refunds and cancellations"),
    ACCOUNT_ASSISTANCE(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.CONTRACT,
            "Vous assister dans la gestion du compte en ligne",
            "Help you manage your online account"),
    CUSTOMER_SERVICE_CALLS(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.CONTRACT,
            "Répondre à toutes vos demandes formulées lors des appels au Service Client",
            "Answer all you ask when you call customer service"),
    CUSTOMER_SITE_SECURITY(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.LEGITIMATE_INTEREST,
            "Sécuriser notre site internet et assurer notre et votre protection contre la fraude",
            "Secure our website and protect you and us against fraud"),
    TRANSACTION_FRAUD(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.LEGITIMATE_INTEREST,
            "Protéger les transactions contre la fraude",
            "Protect transactions against fraud"),
    SATISFACTION_CALLS(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.LEGITIMATE_INTEREST,
            "Réaliser des appels de satisfaction (ponctuellement)",
            "Make occasional satisfaction calls"),
    PURCHASE_DISPUTES(
            Activity.CUSTOMER_RELATIONSHIP,
            LegalBasis.LEGITIMATE_INTEREST,
            "Gérer les éventuels litiges liés à un achat (articles endommagés, retard…)",
            "Handle disputes over a purchase: damaged goods, delay…"),
    AMBASSADOR_CONTRACT(
            Activity.AMBASSADORS,
            LegalBasis.CONTRACT,
            "Gérer la relation contractuelle",
            "Manage the contractual relationship"),
    AMBASSADOR_SELECTION(
            Activity.AMBASSADORS,
            LegalBasis.CONTRACT,
            "Effectuer une sélection sur les candidatures reçues",
            "Select among the applications received"),
    AMBASSADOR_VIDEOS(
            Activity.AMBASSADORS,
            LegalBasis.CONTRACT,
            "Réceptionner et trier vos vidéos de présentation",
            "Receive and sort your presentation videos"),
    TEST_PRODUCTS(
            Activity.AMBASSADORS,
            LegalBasis.CONTRACT,
            "Vous envoyer nos produits test",
            "Send you our test products"),
    AMBASSADOR_QUESTIONS(
            Activity.AMBASSADORS,
            LegalBasis.CONTRACT,
            "Répondre à vos questions et interagir avec vous de toute autre manière",
            "Answer your questions and interact with you in any other way"),
    NEWSLETTER_SENDING(
            Activity.NEWSLETTER,
            LegalBasis.CONSENT,
            "Vous adresser notre Newsletter (si vous nous en avez fait la demande)",
            "Send you our newsletter, when you asked for it"),
    NEWSLETTER_STATISTICS(
            Activity.NEWSLETTER,
            LegalBasis.LEGITIMATE_INTEREST,
            "Procéder à des analyses d'audience ou réaliser des statistiques",
            "Measure the audience and compile statistics"),
    INFORMATION_MESSAGES(
            Activity.NEWSLETTER,
            LegalBasis.LEGITIMATE_INTEREST,
            "Vous adresser des communications d'information",
            "Send you informational messages"),
    SUPPRESSION_LIST(
            Activity.NEWSLETTER,
            LegalBasis.LEGAL_OBLIGATION,
            "Tenir à jour une liste de suppression si vous avez demandé à ne pas être contacté",
            "Keep a suppression list of those who asked not to be contacted"),
    APPLICATIONS(
            Activity.RECRUITMENT,
            LegalBasis.LEGITIMATE_INTEREST,
            "Gestion des candidatures (notamment suite aux offres d'emploi proposées en ligne)",
            "Manage applications, those to online job offers among them"),
    INTERVIEWS(
            Activity.RECRUITMENT,
            LegalBasis.LEGITIMATE_INTEREST,
            "Gestion des entretiens : convocation et suivi des candidats",
            "Manage interviews: invitations and follow-up of candidates"),
    DISTRIBUTOR_ORDER_INTAKE(
            Activity.DISTRIBUTOR_SALES,
            LegalBasis.CONTRACT,
            "Gérer les prises de commandes transmises par les distributeurs",
            "Take the orders that distributors transmit"),
    DISTRIBUTOR_ORDER_TRACKING(
            Activity.DISTRIBUTOR_SALES,
            LegalBasis.CONTRACT,
            "Suivre les commandes des clients des distributeurs",
            "Track the orders of the distributors' customers"),
    SUPPLIER_DISPUTES(
            Activity.DISTRIBUTOR_SALES,
            LegalBasis.CONTRACT,
            "Gérer les éventuels litiges auprès des fournisseurs pour le compte des distributeurs"
                    + " dans le cadre des commandes",
            "Handle disputes with suppliers on the distributors' behalf over those orders"),
    // Rights, retention and accountability rest on GDPR art. 12 to 22, 5(1)(e) and 5(2): duties,
    // not choices.
    RIGHTS(
            LegalBasis.LEGAL_OBLIGATION,
            "Répondre à l’exercice de vos droits, gels et violations de données",
            "Access, erasure, restriction, holds, breach"),
    RETENTION(
            LegalBasis.LEGAL_OBLIGATION,
            "Archiver et effacer à l’échéance",
            "Archive and erase what is due"),
    TAKEOVER(
            LegalBasis.LEGITIMATE_INTEREST,
            "Reprendre les données d’une ancienne boutique",
            "Import a former shop"),
    SIGN_IN(LegalBasis.CONTRACT, "Vérifier qui se connecte", "Check who signs in"),
    ACCOUNTABILITY(
            LegalBasis.LEGAL_OBLIGATION,
            "Prouver ce qui a été fait, et par qui",
            "Prove what was done, and by whom"),
    TECHNICAL(
            LegalBasis.LEGITIMATE_INTEREST,
            "Faire tourner la boutique : sessions, tâches, limites",
            "Keep the shop running: sessions, schedules, outbox, limits");

    private final Optional<Activity> activity;
    private final LegalBasis basis;
    private final String fr;
    private final String en;

    Purpose(Activity activity, LegalBasis basis, String fr, String en) {
        this(Optional.of(activity), basis, fr, en);
    }

    Purpose(LegalBasis basis, String fr, String en) {
        this(Optional.empty(), basis, fr, en);
    }

    Purpose(Optional<Activity> activity, LegalBasis basis, String fr, String en) {
        this.activity = activity;
        this.basis = basis;
        this.fr = fr;
        this.en = en;
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

    public String fr() {
        return fr;
    }

    public String en() {
        return en;
    }
}
