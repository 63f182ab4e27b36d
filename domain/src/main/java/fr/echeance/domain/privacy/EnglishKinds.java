package fr.echeance.domain.privacy;

/** The kinds of records in English. */
final class EnglishKinds {
    private EnglishKinds() {}

    static String of(RecordKind kind) {
        return switch (kind) {
            case ACCOUNT -> "Account";
            case ACCOUNT_ADDRESS -> "Address book";
            case CREDENTIAL -> "Password";
            case STAFF_ACCOUNT -> "Member of staff";
            case CART -> "Cart";
            case ORDER -> "Order";
            case ORDER_CONTACT -> "Contact details of the order";
            case TERMS_ACCEPTANCE -> "Acceptance of the terms";
            case CONTRACT_WRITING -> "Writing of the contract";
            case INVOICE -> "Invoice";
            case PAYMENT_ENTRY -> "Payment entry";
            case PAYMENT_TOKEN -> "Payment reference";
            case PAYMENT_EVENT -> "Payment event";
            case PARCEL -> "Parcel";
            case SERVICE_MAIL -> "Service mail";
            case SUBSCRIPTION -> "Newsletter subscription";
            case CONSENT_PROOF -> "Proof of consent";
            case CAMPAIGN_DELIVERY -> "Delivery of a letter";
            case MARKETING_OBJECTION -> "Objection to marketing";
            case SUPPRESSION_ENTRY -> "Suppression list";
            case ARTICLE -> "Byline of a blog article";
            case ENQUIRY -> "Enquiry";
            case SERVICE_THREAD -> "Thread with customer service";
            case SECURITY_EVENT -> "Security log";
            case PAGE_VIEW -> "Page view";
            case TRACKER_CHOICE -> "Choice about trackers";
            case HOLD -> "Hold";
            case LEDGER_ENTRY -> "Ledger entry";
            case STAFF_ACCESS -> "Look by staff";
            case SESSION -> "Session";
            case AUTHORIZATION_TOKEN -> "Access token";
            case SUBJECT_REQUEST -> "Request of a person";
            case GUEST_LINK -> "Link to my data";
            case ERASURE_JOURNAL -> "Erasure journal";
            case TAKEOVER_UPLOAD -> "Export of a former shop";
            case RATE_LIMIT_KEY -> "Rate limit";
            case IDEMPOTENCY_KEY -> "Idempotency key";
            case OUTBOX_ENTRY -> "Outbox entry";
        };
    }
}
