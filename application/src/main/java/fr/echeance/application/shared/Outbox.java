package fr.echeance.application.shared;

import java.util.UUID;

/**
 * What must happen after the commit, at least once: the entry is written in the business transaction and dispatched later, with
 * back-off. Posting the same message for the same subject twice in one transaction leaves one entry; an entry that is being dispatched
 * swallows none that is posted meanwhile, since what it read may have changed.
 */
public interface Outbox {
    void post(Message message, UUID subject);

    /** The messages; their payload is the identifier of the subject alone. */
    enum Message {
        /** Subject: an order. Tells the buyer where to transfer the money. */
        SEND_TRANSFER_DETAILS,
        /** Subject: an order. Sends the confirmation on a durable medium. */
        SEND_CONFIRMATION,
        /** Subject: an order. Sends its confirmation once more. */
        RESEND_CONFIRMATION,
        /** Subject: an order. Issues its invoice. */
        ISSUE_INVOICE,
        /** Subject: an order. Nobody can pay it any more; money that came meanwhile is taken note of. */
        CLOSE_PAYMENT,
        /** Subject: an order. Gives the money back. */
        REFUND_PAYMENT,
        /** Subject: an order. Tells the buyer that it left. */
        SEND_SHIPPING_NOTICE,
        /** Subject: an order. Tells the buyer that it was cancelled. */
        SEND_CANCELLATION_NOTICE,
        /** Subject: an account or a member of staff. Signs them out everywhere. */
        END_SESSIONS,
        /** Subject: an account or a member of staff. Ends what was begun with a password that they have no more. */
        END_FORMER_SESSIONS,
        /** Subject: an account. Who says who somebody is learns what the shop knows of it. */
        PROVISION_ACCOUNT,
        /** Subject: an account. Tells its owner that it will be closed for lack of use. */
        SEND_UNUSED_WARNING,
        /** Subject: a subscription to the newsletter. Asks whether to go on. */
        ASK_TO_STAY,
        /** Subject: an enquiry. Tells whoever asked that it arrived, until when it is kept and how to take it back. */
        SEND_ENQUIRY_RECEIPT,
        /** Subject: an enquiry. Sends the answer. */
        SEND_ENQUIRY_ANSWER,
        /** Subject: a message of the shop's to a customer. Tells them that it is there. */
        TELL_OF_ANSWER,
        /** Subject: an alarm of the security log. Tells whom weaknesses are reported to. */
        SEND_SECURITY_ALARM,
        /** Subject: a request to be erased. Tells the person what was done. */
        SEND_ERASURE_RECEIPT
    }
}
