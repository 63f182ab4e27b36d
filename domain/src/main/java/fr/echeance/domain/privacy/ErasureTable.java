package fr.echeance.domain.privacy;

import static fr.echeance.domain.privacy.ErasureReason.EVIDENCE;
import static fr.echeance.domain.privacy.ErasureReason.LEGAL_DUTY;
import static fr.echeance.domain.privacy.ErasureReason.LISTED;
import static fr.echeance.domain.privacy.ErasureReason.MONEY_UNDER_WAY;
import static fr.echeance.domain.privacy.ErasureReason.NO_LONGER_NEEDED;
import static fr.echeance.domain.privacy.ErasureReason.OPEN_ORDER;
import static fr.echeance.domain.privacy.ErasureReason.PROOF;
import static fr.echeance.domain.privacy.ErasureReason.SECURITY;

import java.util.Optional;

/**
 * Which reason there is to go on keeping a record, kind by kind and stage by stage: the table of docs/adr/0004-erasure.md. A kind that
 * is new does not compile until somebody has decided.
 */
final class ErasureTable {
    private ErasureTable() {}

    static ErasureReason of(RecordKind kind, ErasureStage stage, Optional<OrderStanding> order) {
        return switch (kind) {
            case ORDER, PAYMENT_TOKEN -> stages(stage, MONEY_UNDER_WAY, EVIDENCE, EVIDENCE);
            case TERMS_ACCEPTANCE -> stages(stage, NO_LONGER_NEEDED, EVIDENCE, EVIDENCE);
            case CONTRACT_WRITING -> {
                ErasureReason kept = owed(order) ? LEGAL_DUTY : EVIDENCE;
                yield stages(stage, NO_LONGER_NEEDED, kept, kept);
            }
            case PAYMENT_EVENT ->
                    stages(stage, MONEY_UNDER_WAY, NO_LONGER_NEEDED, NO_LONGER_NEEDED);
            case ORDER_CONTACT, PARCEL, SERVICE_MAIL ->
                    stages(stage, NO_LONGER_NEEDED, NO_LONGER_NEEDED, NO_LONGER_NEEDED);
            case INVOICE, PAYMENT_ENTRY -> LEGAL_DUTY;
            case CART,
                    GUEST_LINK,
                    ACCOUNT_ADDRESS,
                    CREDENTIAL,
                    SUBSCRIPTION,
                    CAMPAIGN_DELIVERY,
                    ENQUIRY,
                    SERVICE_THREAD,
                    ARTICLE ->
                    NO_LONGER_NEEDED;
            case MARKETING_OBJECTION -> LISTED;
            case ACCOUNT, CONSENT_PROOF -> EVIDENCE;
            // Else whoever attacks would have the traces taken away.
            case SECURITY_EVENT -> SECURITY;
            case SUPPRESSION_ENTRY,
                    PAGE_VIEW,
                    TRACKER_CHOICE,
                    SUBJECT_REQUEST,
                    ERASURE_JOURNAL,
                    HOLD,
                    LEDGER_ENTRY,
                    STAFF_ACCESS,
                    STAFF_ACCOUNT,
                    TAKEOVER_UPLOAD,
                    SESSION,
                    AUTHORIZATION_TOKEN,
                    RATE_LIMIT_KEY,
                    IDEMPOTENCY_KEY,
                    OUTBOX_ENTRY ->
                    PROOF;
        };
    }

    private static ErasureReason stages(
            ErasureStage stage,
            ErasureReason unpaid,
            ErasureReason guarantee,
            ErasureReason after) {
        return switch (stage) {
            case OPEN -> OPEN_ORDER;
            case UNPAID -> unpaid;
            case GUARANTEE -> guarantee;
            case AFTER -> after;
            case VOID -> NO_LONGER_NEEDED;
            // Who it was goes; the order waits until its end is noted again, and with it how long
            // it proves.
            case LOST -> guarantee == NO_LONGER_NEEDED ? NO_LONGER_NEEDED : OPEN_ORDER;
        };
    }

    /** From 120 € the law itself asks for the writing (C. conso. L. 213-1, D. 213-1). */
    private static boolean owed(Optional<OrderStanding> order) {
        return order.isEmpty() || order.get().total().compareTo(RecordKind.WRITING_THRESHOLD) >= 0;
    }
}
