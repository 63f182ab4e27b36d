package fr.echeance.domain.privacy;

/** The purposes in English, our translation: the published table is French. */
final class EnglishPurposes {
    private EnglishPurposes() {}

    static String of(Purpose purpose) {
        return switch (purpose) {
            case PRODUCT_ENQUIRY -> "Answer your questions about our products, when you asked";
            case AUDIENCE_STATISTICS ->
                    "Measure the audience and compile statistics, when you agreed";
            case SITE_IMPROVEMENT -> "Check and improve our website";
            case SITE_PUBLISHING -> "Keep our site and blog up to date";
            case SITE_SECURITY ->
                    "Secure our site and applications and protect you and us against fraud";
            case ONLINE_ACCOUNT -> "Let you create and reach your online accounts";
            case ACCOUNT_SUPPORT -> "Solve technical problems with your online accounts";
            case ACCOUNT_CONTACT ->
                    "Contact you when you fill in the contact form from your customer account";
            case RELATIONSHIP_MANAGEMENT -> "Manage the commercial relationship";
            case ORDER_MANAGEMENT ->
                    "Manage your orders from the online shop or through marketplaces";
            case PAYMENT_AND_INVOICING -> "Manage payments and invoices";
            case ORDER_FULFILMENT -> "Process and follow up your order, delivery included";
            case CUSTOMER_QUESTIONS ->
                    "Answer your questions and interact with you in any other way";
            case PRODUCT_CONFORMITY -> "Manage product conformity: returns and customer complaints";
            case SHOP_MANAGEMENT ->
                    "Run the online shop: take orders, manage accounts, follow payments";
            case SITE_AND_EMAIL_REQUESTS -> "Handle any request made on the site or by e-mail";
            case CONTRACT_FOLLOW_UP -> "Follow up our contractual relationship";
            case REFUNDS_AND_GESTURES -> "Manage commercial gestures, refunds and cancellations";
            case ACCOUNT_ASSISTANCE -> "Help you manage your online account";
            case CUSTOMER_SERVICE_CALLS -> "Answer all you ask when you call customer service";
            case CUSTOMER_SITE_SECURITY ->
                    "Secure our website and protect you and us against fraud";
            case TRANSACTION_FRAUD -> "Protect transactions against fraud";
            case SATISFACTION_CALLS -> "Make occasional satisfaction calls";
            case PURCHASE_DISPUTES -> "Handle disputes over a purchase: damaged goods, delay…";
            case AMBASSADOR_CONTRACT -> "Manage the contractual relationship";
            case AMBASSADOR_SELECTION -> "Select among the applications received";
            case AMBASSADOR_VIDEOS -> "Receive and sort your presentation videos";
            case TEST_PRODUCTS -> "Send you our test products";
            case AMBASSADOR_QUESTIONS ->
                    "Answer your questions and interact with you in any other way";
            case NEWSLETTER_SENDING -> "Send you our newsletter, when you asked for it";
            case NEWSLETTER_STATISTICS -> "Measure the audience and compile statistics";
            case INFORMATION_MESSAGES -> "Send you informational messages";
            case SUPPRESSION_LIST ->
                    "Keep a suppression list of those who asked not to be contacted";
            case APPLICATIONS -> "Manage applications, those to online job offers among them";
            case INTERVIEWS -> "Manage interviews: invitations and follow-up of candidates";
            case DISTRIBUTOR_ORDER_INTAKE -> "Take the orders that distributors transmit";
            case DISTRIBUTOR_ORDER_TRACKING -> "Track the orders of the distributors' customers";
            case SUPPLIER_DISPUTES ->
                    "Handle disputes with suppliers on the distributors' behalf over those orders";
            case RIGHTS -> "Access, erasure, restriction, holds, breach";
            case RETENTION -> "Archive and erase what is due";
            case TAKEOVER -> "Import a former shop";
            case SIGN_IN -> "Check who signs in";
            case ACCOUNTABILITY -> "Prove what was done, and by whom";
            case TECHNICAL -> "Keep the shop running: sessions, schedules, outbox, limits";
        };
    }
}
